package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The owner of the shop in Broadleaf's admin. */
@ExtendWith({SharedStore.class, Browsers.class})
class MerchantBrowserIT {
    private static final String REASON = "Goodwill after a lost print";

    private final TestStore store;
    private final Browser browser;

    MerchantBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @Test
    void fifty_points_added_with_a_reason_appear_on_both_sides() {
        Shopper giulia = store.newShopper();
        giulia.buy(Product.BUSINESS_60);
        Eventually.within(TestStore.SOON, "60 points", () -> giulia.rewards().points() == 60);

        try (Visit visit = Visit.begin(browser, store.url(), 1280)) {
            AdminLogin.as(visit, "admin");
            openMember(visit, giulia);
            assertThat(visit.page().locator(".loyalty-history").first()).containsText("+60");
            visit.photograph("admin-customer-loyalty");

            addPoints(visit);
            assertThat(visit.page().locator(".loyalty-history").first()).containsText(REASON);
            assertThat(visit.page().locator(".loyalty-lifetime")).hasText("110");
            visit.photograph("admin-points-added");
        }
        assertThat(giulia.rewards().points()).isEqualTo(110);
        assertThat(giulia.rewards().page().body()).contains(REASON);
    }

    @Test
    void the_menu_leads_to_members_rewards_and_settings() {
        try (Visit visit = Visit.begin(browser, store.url(), 1280)) {
            AdminLogin.as(visit, "admin");
            visit.open("/admin/loyalty-members");
            assertThat(visit.page().locator(".loyalty-members")).isVisible();
            visit.photograph("admin-members");
            visit.open("/admin/loyalty-rewards");
            assertThat(visit.page().locator("body")).containsText("Thank you");
            visit.photograph("admin-rewards");
            visit.open("/admin/loyalty-settings");
            assertThat(visit.page().locator("body")).containsText("Programme is on");
            visit.photograph("admin-settings");
        }
    }

    @Test
    void a_birthday_told_at_the_counter_is_entered_with_a_reason() {
        Shopper giulia = store.newShopper();
        try (Visit visit = Visit.begin(browser, store.url(), 1280)) {
            AdminLogin.as(visit, "admin");
            visit.open("/admin/customer/" + store.data().customerId(giulia) + "?tab=loyalty");
            assertThat(visit.page().locator(".loyalty-birthday-day")).hasText("Not told yet");
            visit.click("a[href$='/birthday']");
            enterBirthday(visit, "2199-01-01", "");
            assertThat(visit.having(".loyalty-birthday-form .error", "1 January 1900")
                            .first())
                    .isVisible();
            assertThat(visit.page().locator(".loyalty-birthday-form .error")).hasCount(2);
            visit.photograph("admin-birthday-refused");
            enterBirthday(visit, "1990-06-15", "Told at the counter");
            visit.having(".alert-box", "Birthday saved").first().waitFor();
            assertThat(visit.page().locator(".loyalty-birthday-day")).containsText("1990");
        }
    }

    private static void enterBirthday(Visit visit, String day, String reason) {
        visit.fill(".loyalty-birthday-form [name=birthday]", day);
        visit.fill(".loyalty-birthday-form [name=reason]", reason);
        visit.click(".modal .submit-button");
    }

    private static void openMember(Visit visit, Shopper member) {
        visit.open("/admin/loyalty-members?search=" + member.email());
        visit.photograph("admin-member-found");
        visit.page().locator(".loyalty-members tbody a").first().click();
        visit.page().locator(".loyalty-account").waitFor();
    }

    private static void addPoints(Visit visit) {
        visit.click("a[href$='/points/add']");
        visit.fill(".loyalty-points [name=points]", "50");
        visit.fill(".loyalty-points [name=reason]", REASON);
        visit.photograph("admin-add-points");
        visit.click(".modal .submit-button");
        visit.having(".loyalty-history", REASON).waitFor();
    }
}
