package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.TestStore;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guest gives a card away; the mail brings the code, and whoever has it sees and keeps the card. */
@ExtendWith({SharedStore.class, Browsers.class})
class GiftCardBrowserIT {

    private final TestStore store;
    private final Browser browser;

    GiftCardBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {1280, 390})
    void a_card_that_a_guest_has_bought_comes_by_mail_and_into_the_friends_account(int width) {
        String friend = "friend-" + UUID.randomUUID() + "@example.com";
        try (Visit visit = Visit.begin(browser, store.url(), width)) {
            visit.open("/gift-cards/gift-card");
            visit.page().selectOption(".add-to-cart select", "100");
            visit.fill("#loy-gift-mail", friend);
            visit.fill("#loy-gift-words", "Happy birthday!");
            visit.photograph("gift-card-product");
            visit.click("#add-to-cart");
            visit.page().waitForURL("**/cart");
            new Shopping(visit).checkOutAsGuest();
        }
        String code = GiftCardMail.codeTo(store, friend);

        try (Visit visit = Visit.begin(browser, store.url(), width)) {
            visit.open("/gift-card");
            visit.fill("#loy-card-code", code.toLowerCase(Locale.ROOT).replace('-', ' '));
            visit.click(".loy-card-form button");
            assertThat(visit.page().locator("#loy-card-balance")).containsText("€100.00");
            assertThat(visit.page().url()).doesNotContain(code);

            new Shopping(visit).register();
            visit.open("/gift-card");
            visit.fill("#loy-card-code", code);
            visit.click(".loy-card-form [formaction]");
            assertThat(visit.page().locator(".loy-success")).isVisible();
            visit.photograph("gift-card-added");
            visit.open("/account/rewards");
            assertThat(visit.page().locator(".loy-gift-cards .loy-code")).hasText(code);
            visit.photograph("gift-card-rewards");
        }
        try (Visit stranger = Visit.begin(browser, store.url(), width)) {
            stranger.open("/gift-card");
            stranger.fill("#loy-card-code", code);
            stranger.click(".loy-card-form button");
            assertThat(stranger.page().locator("#loy-card-refusal")).containsText("does not work");
        }
    }
}
