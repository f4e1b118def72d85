package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.Merchant;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.TestStore;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paying with a code, points and the rest by card, on a desk and on a phone. */
@ExtendWith({SharedStore.class, Browsers.class})
class TendersBrowserIT {
    private static final String PORTRAIT = "/sessions/portrait-session";
    private static final String SPENDING = "/admin/loyalty-spending";

    private final TestStore store;
    private final Browser browser;

    TendersBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {1280, 390})
    void code_and_points_take_off_what_they_say_stay_with_a_declined_card_and_the_card_pays_the_rest(int width) {
        try (Visit visit = Visit.begin(browser, store.url(), width)) {
            Shopping maria = new Shopping(visit);
            maria.register();
            letPointsPay();
            give(maria, 160);

            maria.putIntoBag(PORTRAIT);
            assertThat(visit.page().locator("#cart-total")).containsText("65.00");
            usePoints(visit, "49");
            assertThat(visit.page().locator("#loy-pay-points-error")).containsText("50 points or more");
            usePoints(visit, "60");
            assertThat(visit.page().locator("#loy-pay-rest")).containsText("62.00");
            look(visit, "cart-with-points");

            visit.click("#go-to-checkout");
            pay(visit, "4000 0000 0000 0002");
            assertThat(visit.page().locator("#payment-declined")).isVisible();
            assertThat(visit.page().locator("#loy-pay-rest")).containsText("62.00");
            look(visit, "checkout-declined-with-points");

            pay(visit, "4111 1111 1111 1111");
            visit.page().waitForURL("**/confirmation/**");
            assertThat(visit.page().locator("#loy-pay-rest")).containsText("62.00");
            look(visit, "confirmation-with-points");
            assertThat(maria.pointsOnMyRewards()).contains("222");
            assertThat(visit.text(".loy-spendable")).contains("162");
        }
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = 390)
    void what_is_taken_off_stays_off(int width) {
        try (Visit visit = Visit.begin(browser, store.url(), width)) {
            Shopping paolo = new Shopping(visit);
            paolo.register();
            give(paolo, 100);
            paolo.putIntoBag(PORTRAIT);
            visit.click("#go-to-checkout");
            assertThat(visit.page().locator("#cart-total")).containsText("65.00");

            visit.click(".loy-pay-lines .loy-pay-remove");

            assertThat(visit.page().locator("#cart-total")).containsText("75.00");
            visit.open("/cart");
            assertThat(visit.page().locator("#cart-total")).containsText("75.00");
            visit.click(".loy-pay-own .loy-pay-use");
            assertThat(visit.page().locator("#cart-total")).containsText("65.00");
        }
    }

    private void letPointsPay() {
        try (Visit office = Visit.begin(browser, store.url(), 1280)) {
            AdminLogin.as(office, "admin");
            RuleForm.open(office, SPENDING).choose("enabled", "true").save();
        }
    }

    private void give(Shopping customer, long points) {
        long id = store.data().number("SELECT CUSTOMER_ID FROM BLC_CUSTOMER WHERE EMAIL_ADDRESS = ?", customer.email());
        Merchant.loggedInAt(store.url()).addPoints(id, points, "welcome");
    }

    private static void usePoints(Visit visit, String points) {
        visit.fill("#loy-pay-points", points);
        visit.page().locator("#loy-pay-points").press("Enter");
    }

    private static void pay(Visit visit, String card) {
        visit.fill("#cardName", "Maria Rossi");
        visit.fill("#cardNumber", card);
        visit.fill("#cardExpiry", "12/39");
        visit.fill("#cardCode", "123");
        visit.click("#place-order");
    }

    private static void look(Visit visit, String name) {
        visit.photograph(name);
        assertThat(visit.scrollsSideways()).as("%s scrolls sideways", name).isFalse();
    }
}
