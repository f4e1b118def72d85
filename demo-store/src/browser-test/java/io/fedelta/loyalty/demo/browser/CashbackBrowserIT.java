package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cashback, from the merchant's form to the customer's wallet and back. */
@ExtendWith({SharedStore.class, Browsers.class})
class CashbackBrowserIT {
    private static final String FORM = "/admin/loyalty-cashback";

    private final TestStore store;
    private final Browser browser;

    CashbackBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @Test
    void an_order_brings_cashback_into_the_wallet_and_a_refund_takes_its_part() {
        try (Visit office = Visit.begin(browser, store.url(), 1280);
                Visit shop = Visit.begin(browser, store.url(), 1280)) {
            AdminLogin.as(office, "admin");
            RuleForm.open(office, FORM).fill("percent", "100.01").saveInVain("Enter a percentage from 0 to 100");
            RuleForm.open(office, FORM)
                    .fill("percent", "10")
                    .fill("pendingDays", "0")
                    .save();
            office.photograph("admin-cashback");
            try {
                earnAndLose(office, shop);
            } finally {
                RuleForm.open(office, FORM)
                        .fill("percent", "5")
                        .fill("pendingDays", "14")
                        .save();
            }
            Eventually.within(TestStore.SOON, "a product page with 5 % cashback", () -> {
                shop.open("/sessions/portrait-session");
                return shop.text(".loy-product").contains("3.75");
            });
        }
    }

    private void earnAndLose(Visit office, Visit shop) {
        Shopping maria = new Shopping(shop);
        maria.register();
        shop.open("/account/rewards");
        assertThat(shop.page().locator(".loy-wallet")).containsText("money that pays a part of later ones");
        maria.putIntoBag("/sessions/portrait-session");
        assertThat(shop.page().locator(".loy-earn-cashback").first()).containsText("7.50");
        String number = maria.checkOut();
        assertThat(shop.page().locator(".loy-earnings")).containsText("7.50");
        shop.photograph("confirmation-cashback");
        waitForBalance(shop, "7.50");
        shop.open("/account/wallet");
        shop.click(".loy-movements summary");
        assertThat(shop.page().locator(".loy-movements")).containsText("Rounded down once for the whole order");
        shop.photograph("wallet");
        OrderPage order = OrderPage.open(office, number);
        assertThat(office.page().locator(".loyalty-order-cashback")).containsText("Available since");
        order.refund("37.50", "Half of it");
        waitForBalance(shop, "3.75");
    }

    /** It is moved into the wallet, or out of it, by the worker. */
    private static void waitForBalance(Visit shop, String amount) {
        Eventually.within(TestStore.SOON.plusSeconds(90), "the wallet's " + amount, () -> {
            shop.open("/account/rewards");
            return shop.page().locator(".loy-wallet-available").count() > 0
                    && shop.text(".loy-wallet-available").contains(amount);
        });
    }
}
