package io.fedelta.loyalty.admin.cashback;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.cashback.CashbackSource;
import io.fedelta.loyalty.cashback.CashbackState;
import io.fedelta.loyalty.purse.PurseEntryKind;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A constant that is added without its words would stand on the page as a key. */
class WalletWordsTests {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/LoyaltyAdminMessages");

    static Stream<String> keys() {
        return Stream.of(
                        named("LoyaltyWallet_kind_", PurseEntryKind.values()),
                        named("LoyaltyCashback_state_", CashbackState.values()),
                        named("LoyaltyCashback_kind_", CashbackSource.Kind.values()))
                .flatMap(keys -> keys);
    }

    private static Stream<String> named(String prefix, Enum<?>[] constants) {
        return Stream.of(constants).map(constant -> prefix + constant.name());
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_kind_and_state_has_its_words(String key) {
        assertThat(WORDS.getString(key)).isNotBlank();
    }
}
