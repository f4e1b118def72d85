package io.fedelta.loyalty.site.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.ledger.BaseComponent.Sort;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.reward.ClaimResult;
import io.fedelta.loyalty.session.SessionReason;
import io.fedelta.loyalty.site.Pages;
import io.fedelta.loyalty.testing.MissReasons;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A constant that is added without its words would stand on the page as a key. */
class WordsTests {

    static Stream<String> keys() {
        return Stream.of(
                        named("loyalty.entry.", EntryKind.values()),
                        named("loyalty.why.sort.", Sort.values()),
                        named("loyalty.why.excluded.", Sort.values()),
                        named("loyalty.order.why.", Decision.Reason.values()),
                        named("loyalty.order.session.", SessionReason.values()),
                        MissReasons.examples().map(reason -> "loyalty.miss." + reason.code()),
                        named("loyalty.reward.state.", GrantView.State.values()),
                        Stream.of(MessageKind.values())
                                .filter(MessageKind::isOptional)
                                .map(kind -> "loyalty.mails.kind." + kind),
                        named("loyalty.checkout.refused.", ClaimResult.Reason.values()),
                        named("loyalty.wallet.", PurseEntryKind.values()),
                        named("loyalty.ladder.state.", RungView.State.values()))
                .flatMap(keys -> keys);
    }

    private static Stream<String> named(String prefix, Enum<?>[] constants) {
        return Stream.of(constants).map(constant -> prefix + constant.name());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_kind_and_state_that_pages_name_has_its_words(String key) {
        assertThat(Pages.messages().getMessage(key, null, Locale.US)).isNotBlank();
    }
}
