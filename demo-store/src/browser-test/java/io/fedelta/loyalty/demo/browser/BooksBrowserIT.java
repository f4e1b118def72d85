package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import io.fedelta.loyalty.demo.testing.Merchant;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The books: closed each month, proven each night, and without the name of who wants to be forgotten. */
@ExtendWith({SharedStore.class, Browsers.class})
class BooksBrowserIT {
    private static final long VIEW_LOYALTY = -70011;
    private static final long VIEW_CUSTOMERS = -118;

    private final TestStore store;
    private final Browser browser;

    BooksBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @Test
    void an_ended_month_is_closed_by_hand_and_its_figures_are_a_file() {
        Shopper early = member("Ines", 250);
        store.data()
                .execute("UPDATE LOY_ACCOUNT SET OPENED_AT = OPENED_AT - INTERVAL '40 days' WHERE ACCOUNT_ID = "
                        + store.data().customerId(early));
        try (Desk desk = Desk.open(browser, store)) {
            desk.go("loyalty-month-end").look("month-end-none", ".loyalty-month-end");
            desk.press(".loyalty-freeze").press(".loyalty-freeze-do");
            assertThat(desk.visit().having(".alert-box", "The month is frozen").first())
                    .isVisible();
            desk.look("month-end", ".loyalty-month-end");
            assertThat(desk.download(".loyalty-csv"))
                    .startsWith("month,book,currency,figure,amount")
                    .contains("POINTS");
        }
    }

    @Test
    void a_wrong_balance_is_found_put_right_by_a_button_and_who_did_it_is_kept() {
        Shopper giulia = member("Giulia", 30);
        long account = store.data().customerId(giulia);
        store.data()
                .execute("UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = LIFETIME_POINTS + 40 WHERE ACCOUNT_ID = " + account);
        try (Desk desk = Desk.open(browser, store)) {
            desk.go("loyalty-self-check").press(".loyalty-start");
            desk.go("loyalty-self-check").reloadUntil(".loyalty-findings", "Customer " + account);
            assertThat(finding(desk, account)).containsText("30");
            assertThat(finding(desk, account)).containsText("70");
            desk.look("self-check", ".loyalty-self-check");

            finding(desk, account).locator(".loyalty-repair").click();
            assertThat(desk.visit().having(".alert-box", "Put right").first()).isVisible();
            assertThat(finding(desk, account)).hasCount(0);
            assertThat(store.data().lifetimePoints(giulia)).isEqualTo(30);
            desk.go("loyalty-self-check?show=REPAIRED").look("self-check-repaired", ".loyalty-self-check");
            assertThat(finding(desk, account)).containsText("Put right by admin");
        }
    }

    private static Locator finding(Desk desk, long account) {
        return desk.visit().having(".loyalty-findings tbody tr", "Customer " + account);
    }

    @Test
    void a_customer_is_erased_by_number_and_only_by_who_may() {
        Shopper nina = member("Nina", 20);
        long customer = store.data().customerId(nina);
        try (Desk desk = Desk.open(browser, store)) {
            desk.go("customer/" + customer + "?tab=loyalty").press(".loyalty-erase");
            confirm(desk, "1");
            assertThat(desk.visit().having(".loyalty-erasure-form .error", "Type exactly that number"))
                    .isVisible();
            desk.look("erasure-refused", ".loyalty-erasure-form");
            confirm(desk, String.valueOf(customer));
            desk.awaitText(".loyalty-erasure", "Erased");
            desk.look("erased", ".loyalty-erasure");
        }
        assertThat(store.data().lifetimePoints(nina)).isEqualTo(20);
        assertThat(store.data().number("SELECT COUNT(*) FROM LOY_ENTRY WHERE REASON LIKE '%Nina%'"))
                .isZero();
        try (Visit clerk = Visit.begin(browser, store.url(), 1280)) {
            AdminLogin.as(clerk, Merchant.clerkAt(store, VIEW_LOYALTY, VIEW_CUSTOMERS), "admin");
            clerk.open("/admin/customer/" + customer + "?tab=loyalty");
            assertThat(clerk.page().locator(".loyalty-erasure")).containsText("Erased");
            assertThat(clerk.page().locator(".loyalty-erase")).hasCount(0);
            clerk.photograph("desk-erasure-clerk");
        }
    }

    private static void confirm(Desk desk, String number) {
        desk.fill("confirmation", number).press(".modal .submit-button");
    }

    private Shopper member(String firstName, long points) {
        Shopper member = store.newShopper(firstName, "Bruni");
        store.merchant().addPoints(store.data().customerId(member), points, "For " + firstName + "'s lost print");
        return member;
    }
}
