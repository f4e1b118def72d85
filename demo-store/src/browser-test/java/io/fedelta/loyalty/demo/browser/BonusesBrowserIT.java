package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.TestStore;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Campaigns, challenges and birthdays, from the merchant's forms to the customer's page. */
@ExtendWith({SharedStore.class, Browsers.class})
class BonusesBrowserIT {
    private static final String CAMPAIGN = "Double points for albums";

    private final TestStore store;
    private final Browser browser;

    BonusesBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @Test
    void a_campaign_for_albums_doubles_their_points_and_says_so() {
        try (Visit shop = Visit.begin(browser, store.url(), 1280);
                Visit office = Visit.begin(browser, store.url(), 1280)) {
            AdminLogin.as(office, "admin");
            addCampaign(office, "01/01/2030 00:00:00", "01/01/2026 00:00:00");
            assertThat(office.page().locator(".modal")).containsText("A campaign must end after it begins.");
            office.photograph("admin-campaign-refused");
            addCampaign(office, "01/01/2026 00:00:00", "01/01/2030 00:00:00");
            office.page().waitForURL(Pattern.compile(".*/loyalty-campaigns/-?[0-9]+"));
            office.photograph("admin-campaign");

            Shopping maria = new Shopping(shop);
            maria.register();
            maria.putIntoBag("/albums/pocket-book");
            maria.checkOut();
            Eventually.within(
                    TestStore.SOON, "points", () -> !maria.pointsOnMyRewards().startsWith("0 "));
            assertThat(shop.page().locator(".loy-offers")).containsText(CAMPAIGN);
            shop.click(".loy-why summary");
            assertThat(shop.page().locator(".loy-why-body").first()).containsText(CAMPAIGN + ": × 2");
            shop.photograph("my-rewards-campaign");

            office.page()
                    .locator("input[name=\"fields['active'].value\"][value=false]")
                    .check();
            office.having("button", "Save").first().click();
            Eventually.within(TestStore.SOON, "no campaign", () -> {
                shop.open("/account/rewards");
                return shop.page().locator(".loy-offers").count() == 0
                        || !shop.text(".loy-offers").contains(CAMPAIGN);
            });
        }
    }

    @Test
    void a_challenge_shows_how_far_one_is() {
        try (Visit shop = Visit.begin(browser, store.url(), 1280);
                Visit office = Visit.begin(browser, store.url(), 1280)) {
            AdminLogin.as(office, "admin");
            office.open("/admin/loyalty-challenges");
            office.click(".add-main-entity");
            office.fill(".modal [name=\"fields['name'].value\"]", "Regular");
            office.fill(".modal [name=\"fields['orders'].value\"]", "900");
            office.fill(".modal [name=\"fields['points'].value\"]", "50");
            office.click(".modal .submit-button");
            office.page().waitForURL(Pattern.compile(".*/loyalty-challenges/-?[0-9]+"));
            office.photograph("admin-challenge");

            Shopping maria = new Shopping(shop);
            maria.register();
            shop.open("/account/rewards");
            assertThat(shop.page().locator(".loy-offers")).containsText("Regular 0 of 900 orders this month");
        }
    }

    @Test
    void a_birthday_is_told_and_changed_once() {
        try (Visit shop = Visit.begin(browser, store.url(), 1280);
                Visit office = Visit.begin(browser, store.url(), 1280)) {
            AdminLogin.as(office, "admin");
            office.open("/admin/loyalty-settings");
            office.page()
                    .locator("input[name=\"fields['birthday'].value\"][value=BONUS]")
                    .check();
            office.having("button", "Save").first().click();
            office.having(".alert-box", "saved").first().waitFor();

            Shopping maria = new Shopping(shop);
            maria.register();
            for (String day : new String[] {"1990-06-15", "1990-06-16"}) {
                shop.open("/account/rewards");
                shop.fill("#loy-birthday-day", day);
                shop.click(".loy-birthday-form button");
                shop.having(".loy-birthday", "Your birthday is saved.").waitFor();
            }
            assertThat(shop.page().locator(".loy-birthday")).containsText("please contact us");
        }
    }

    private static void addCampaign(Visit office, String from, String until) {
        office.open("/admin/loyalty-campaigns");
        office.click(".add-main-entity");
        office.fill(".modal [name=\"fields['name'].value\"]", CAMPAIGN);
        office.fill(".modal [name=\"fields['figure'].value\"]", "2");
        office.fill(".modal .datepicker >> nth=0", from);
        office.fill(".modal .datepicker >> nth=1", until);
        office.page().keyboard().press("Tab");
        office.page().locator(".modal .loyalty-choices-search").first().click();
        office.having(".modal .loyalty-choice-add", "Albums").first().click();
        office.click(".modal .submit-button");
    }
}
