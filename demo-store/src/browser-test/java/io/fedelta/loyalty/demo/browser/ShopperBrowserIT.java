package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.TestStore;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way of a customer, on a desk and on a phone: register, buy, collect, unlock, spend. */
@ExtendWith({SharedStore.class, Browsers.class})
class ShopperBrowserIT {
    private static final String PORTRAIT = "/sessions/portrait-session";

    private final TestStore store;
    private final Browser browser;

    ShopperBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {1280, 390})
    void two_orders_of_75_unlock_a_code_that_makes_the_third_ten_euros_cheaper_and_works_only_once(int width) {
        try (Visit visit = Visit.begin(browser, store.url(), width)) {
            Shopping maria = new Shopping(visit);
            visit.open("/");
            look(visit, "home");
            visit.open("/loyalty");
            assertThat(visit.page().locator(".loy-programme")).containsText("1 point for each €1");
            look(visit, "programme");
            maria.register();
            visit.open("/account");
            look(visit, "account");

            maria.putIntoBag(PORTRAIT);
            assertThat(visit.page().locator(".loy-earn")).containsText("75");
            look(visit, "cart");
            maria.checkOut();
            look(visit, "confirmation");
            assertThat(maria.pointsOnMyRewards()).contains("75");

            maria.putIntoBag(PORTRAIT);
            maria.checkOut();
            look(visit, "confirmation-with-reward");
            assertThat(maria.pointsOnMyRewards()).contains("150");
            look(visit, "my-rewards");
            String code = visit.text(".loy-code");
            assertThat(visit.page().locator(".loy-copy").first()).isVisible();
            readMail(visit, maria, code);

            spend(visit, maria, code);
            refuse(visit, maria, code);
        }
    }

    private void readMail(Visit visit, Shopping maria, String code) {
        assertThat(store.mails().to(maria.email()))
                .anySatisfy(mail -> assertThat(mail.html()).contains(code));
        visit.open("/mails");
        visit.having("summary", "You have unlocked a reward").first().click();
        assertThat(visit.page().frameLocator("details[open] iframe").locator("body"))
                .containsText(code);
        visit.photograph("mails");
    }

    private static void spend(Visit visit, Shopping maria, String code) {
        maria.putIntoBag(PORTRAIT);
        maria.applyCode(code);
        assertThat(visit.page().locator("#cart-discount")).containsText("10.00");
        assertThat(visit.page().locator("#cart-total")).containsText("65.00");
        look(visit, "cart-with-code");
        maria.checkOut();
        assertThat(visit.page().locator("#cart-total")).containsText("65.00");
        assertThat(maria.pointsOnMyRewards()).contains("215");
    }

    private static void refuse(Visit visit, Shopping maria, String code) {
        maria.putIntoBag(PORTRAIT);
        maria.applyCode(code);
        assertThat(visit.page().locator("#promo-message")).hasClass("error");
        assertThat(visit.page().locator("#cart-total")).containsText("75.00");
        look(visit, "cart-code-refused");
    }

    private static void look(Visit visit, String name) {
        visit.photograph(name);
        assertThat(visit.scrollsSideways()).as("%s scrolls sideways", name).isFalse();
    }
}
