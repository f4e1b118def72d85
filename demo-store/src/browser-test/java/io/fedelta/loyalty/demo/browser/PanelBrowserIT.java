package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.Merchant;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.TestStore;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The panel at cart and checkout on a phone: a card of one's own and cashback, with script and without. */
@ExtendWith({SharedStore.class, Browsers.class})
class PanelBrowserIT {

    private final TestStore store;
    private final Browser browser;

    PanelBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void an_own_card_and_cashback_pay_at_the_cart_and_at_the_checkout(boolean script) {
        try (Visit visit = Visit.begin(browser, store.url(), 390, script)) {
            Shopping maria = new Shopping(visit);
            maria.register();
            haveCardAndCashback(visit, maria);

            maria.putIntoBag("/sessions/portrait-session");
            assertThat(visit.page().locator("#loy-pay-rest")).containsText("65.00");
            visit.click(".loy-pay-own .loy-pay-use");
            assertThat(visit.page().locator("#loy-pay-rest")).containsText("40.00");
            requireOpenToEverybody(visit, script, "main");

            visit.click("#go-to-checkout");
            visit.click(visit.having(".loy-pay-line", "Cashback").locator(".loy-pay-remove"));
            assertThat(visit.page().locator("#loy-pay-rest")).containsText("50.00");
            visit.page().locator("#loy-pay-cashback").press("Enter");
            assertThat(visit.page().locator("#loy-pay-rest")).containsText("40.00");
            requireOpenToEverybody(visit, script, "main");
            assertThat(top(visit, "#loy-pay")).isLessThan(top(visit, "#place-order"));
            visit.photograph("checkout-panel");

            pay(visit);
            assertThat(visit.page().locator("#loy-pay-rest")).containsText("40.00");
            requireOpenToEverybody(visit, script, "main");
            requireAccountOpenToEverybody(visit, script);
        }
    }

    /** Once there is an order, a card and cashback to show. */
    private static void requireAccountOpenToEverybody(Visit visit, boolean script) {
        for (String page : List.of("rewards", "wallet", "mails", "orders")) {
            visit.open("/account/" + page);
            requireOpenToEverybody(visit, script, "main");
        }
    }

    /** 25 € on a card that comes by mail and is kept, and 10 € of cashback. */
    private void haveCardAndCashback(Visit visit, Shopping maria) {
        Merchant merchant = store.merchant();
        merchant.issueCard(maria.email(), "25");
        merchant.addCashback(
                store.data().number("SELECT CUSTOMER_ID FROM BLC_CUSTOMER WHERE EMAIL_ADDRESS = ?", maria.email()),
                "10");
        visit.open("/gift-card");
        visit.fill("#loy-card-code", GiftCardMail.codeTo(store, maria.email()));
        visit.click(".loy-card-form [formaction]");
        assertThat(visit.page().locator(".loy-success")).isVisible();
    }

    private static void requireOpenToEverybody(Visit visit, boolean script, String part) {
        if (script) {
            assertThat(Axe.findings(visit.page(), part)).as(visit.page().url()).isEmpty();
        }
        assertThat(visit.scrollsSideways()).as(visit.page().url()).isFalse();
    }

    private static int top(Visit visit, String selector) {
        return (int) visit.page().locator(selector).boundingBox().y;
    }

    private static void pay(Visit visit) {
        visit.fill("#cardName", "Maria Rossi");
        visit.fill("#cardNumber", "4111 1111 1111 1111");
        visit.fill("#cardExpiry", "12/39");
        visit.fill("#cardCode", "123");
        visit.click("#place-order");
        visit.page().waitForURL("**/confirmation/**");
    }
}
