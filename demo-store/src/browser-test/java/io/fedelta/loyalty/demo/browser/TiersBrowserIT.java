package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tier, from the merchant's form to every page that shows it. */
@ExtendWith({SharedStore.class, Browsers.class})
class TiersBrowserIT {
    private static final String SETTINGS = "/admin/loyalty-settings";

    private final TestStore store;
    private final Browser browser;

    TiersBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @Test
    void a_new_tier_is_reached_by_an_order_and_shown_on_both_sides() {
        try (Visit office = Visit.begin(browser, store.url(), 1280);
                Visit shop = Visit.begin(browser, store.url(), 1280)) {
            AdminLogin.as(office, "admin");
            addTier(office);
            RuleForm.open(office, SETTINGS).choose("tiers", "true").save();
            try {
                lookEverywhere(office, shop);
            } finally {
                RuleForm.open(office, SETTINGS).choose("tiers", "false").save();
            }
            shop.open("/loyalty");
            assertThat(shop.page().locator(".loy-programme")).not().containsText("Patrons");
        }
    }

    private void addTier(Visit office) {
        RuleForm form = RuleForm.add(office, "loyalty-tiers").fill("name", "Regulars");
        form.fill("threshold", "-5").fill("multiplier", "1000").submitInVain("Enter a number above 0");
        assertThat(office.having(".modal .error", "Enter a number from 1 to 100")
                        .first())
                .isVisible();
        office.photograph("admin-tier-refused");
        String address = form.fill("threshold", "60").fill("multiplier", "1").submit();
        twoAtOnce(office, address);
    }

    /** Of two administrators who have the same tier open, the second to save is told. */
    private void twoAtOnce(Visit office, String address) {
        try (Visit other = Visit.begin(browser, store.url(), 1280)) {
            AdminLogin.as(other, "admin");
            RuleForm late = RuleForm.open(other, address).fill("name", "Friends");
            RuleForm.open(office, address).fill("name", "Patrons").save();
            late.saveInVain("Somebody else has saved this in the meantime.");
            other.photograph("admin-tier-late");
        }
        office.open("/admin/loyalty-tiers");
        assertThat(office.page().locator("body")).containsText("Patrons");
        assertThat(office.page().locator("body")).not().containsText("Friends");
    }

    private void lookEverywhere(Visit office, Visit shop) {
        Shopping maria = new Shopping(shop);
        maria.register();
        shop.open("/account/rewards");
        assertThat(shop.page().locator(".loy-tier-next")).containsText("60 points to Patrons");
        maria.putIntoBag("/sessions/portrait-session");
        maria.checkOut();
        Eventually.within(TestStore.SOON, "the tier", () -> {
            shop.open("/account/rewards");
            return shop.page().locator(".loy-tier-badge").count() > 0;
        });
        assertThat(shop.page().locator(".loy-tier-badge")).containsText("Patrons");
        assertThat(shop.page().locator(".loy-tier-next")).containsText("425 points to Silver");
        shop.photograph("my-rewards-tier");
        shop.open("/loyalty");
        assertThat(shop.page().locator(".loy-programme")).containsText("Patrons");
        members(office, maria);
    }

    private static void members(Visit office, Shopping maria) {
        Eventually.within(TestStore.SOON, "the ranking that follows", () -> {
            office.open("/admin/loyalty-members?search=" + maria.email());
            return office.page().locator(".loyalty-members tbody").innerText().contains(maria.email());
        });
        assertThat(office.page().locator(".loyalty-members tbody")).containsText("Patrons");
        filter(office, "Patrons");
        assertThat(office.page().locator(".loyalty-members tbody")).containsText(maria.email());
        office.photograph("admin-members-tier");
        filter(office, "Gold");
        assertThat(office.page().locator(".loyalty-members tbody")).containsText("No member matches this search.");
    }

    private static void filter(Visit office, String tier) {
        office.page().locator(".loyalty-tier-filter").selectOption(tier);
        office.page().locator(".loyalty-members input[name=search]").press("Enter");
        office.page().waitForURL(url -> url.contains("tier=") && !url.contains("tier=0"));
    }
}
