package io.fedelta.loyalty.demo.browser;

import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.TestStore;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mail that brings a gift card. */
final class GiftCardMail {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}(-[0-9A-Z]{5}){4}");

    private GiftCardMail() {}

    /** Waits for it. */
    static String codeTo(TestStore store, String email) {
        Eventually.within(
                TestStore.SOON,
                "mail with a code",
                () -> codes(store, email).findFirst().isPresent());
        return codes(store, email).findFirst().orElseThrow();
    }

    private static Stream<String> codes(TestStore store, String email) {
        return store.mails().to(email).stream()
                .flatMap(mail -> CODE.matcher(mail.html()).results())
                .map(MatchResult::group);
    }
}
