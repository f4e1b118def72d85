package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ranking and the overview, as the merchant looks at them every week. */
@ExtendWith({SharedStore.class, Browsers.class})
class RankingBrowserIT {
    private static final String ROWS = ".loyalty-table tbody tr";

    private final TestStore store;
    private final Browser browser;

    RankingBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @Test
    void members_are_filtered_found_with_a_typo_paged_and_sent_as_a_file() {
        Shopper best = member("Gundula", "Quirini", 120);
        member("Ginevra", "Quirini", 40);
        try (Desk desk = Desk.open(browser, store)) {
            Eventually.within(TestStore.SOON, "both in the ranking", () -> {
                desk.go("loyalty-members?search=quir");
                return desk.at(ROWS).count() == 2;
            });
            desk.look("members-found", ".loyalty-members");

            desk.fill("minimum", "100")
                    .choose("friends", "NO")
                    .choose("rewards", "UNUSED")
                    .choose("activity", "ACTIVE")
                    .press(".loyalty-filter button");
            assertThat(desk.at(ROWS)).hasCount(1);
            assertThat(desk.at(ROWS)).containsText(best.email());
            desk.look("members-filtered", ".loyalty-members");
            assertThat(desk.download(".loyalty-export").lines().skip(1))
                    .singleElement()
                    .asString()
                    .contains("Gundula Quirini", best.email(), "120");

            desk.go("loyalty-members?search=Gundla+Quirni");
            assertThat(desk.at(ROWS).first()).containsText("Gundula Quirini");
            desk.look("members-typo", ".loyalty-members");
            desk.go("loyalty-members?search=xyzzyx").look("members-nobody", ".loyalty-members");

            desk.go("loyalty-members?size=1");
            String first = desk.at(ROWS).innerText();
            desk.press("a[rel=next]");
            assertThat(desk.at(ROWS)).not().hasText(first);
            desk.press("a[rel=prev]");
            assertThat(desk.at(ROWS + " a")).isVisible();
        }
    }

    @Test
    void the_overview_draws_its_figures_for_each_span() {
        member("Gundula", "Oriani", 30);
        store.merchant().startJob("comparison");
        try (Desk desk = Desk.open(browser, store)) {
            desk.go("loyalty-overview").reloadUntil(".loyalty-overview", "As a table");
            for (String span : new String[] {"MONTH", "QUARTER", "YEAR"}) {
                desk.go("loyalty-overview?span=" + span);
                assertThat(desk.at(".loyalty-indicators > li")).hasCount(5);
                assertThat(desk.at(".loyalty-charts svg")).hasCount(4);
            }
            desk.look("overview", ".loyalty-overview");
        }
    }

    @Test
    void a_customer_who_asks_for_it_sees_the_own_place_on_a_phone() {
        try (Desk desk = Desk.open(browser, store);
                Visit phone = Visit.begin(browser, store.url(), 390)) {
            Shopping maria = new Shopping(phone);
            maria.register();
            long account =
                    store.data().number("SELECT CUSTOMER_ID FROM BLC_CUSTOMER WHERE EMAIL_ADDRESS = ?", maria.email());
            store.merchant().addPoints(account, 15, "Brought from the old programme");
            switchOwnPlace(desk, true);
            awaitOnMyRewards(phone, "#rank", 1);
            phone.click("#rank .loy-button");
            awaitOnMyRewards(phone, ".loy-rank-place", 1);
            phone.photograph("desk-own-place");
            assertThat(Axe.findings(phone.page(), "#rank")).isEmpty();
            assertThat(phone.scrollsSideways()).isFalse();
            switchOwnPlace(desk, false);
            awaitOnMyRewards(phone, "#rank", 0);
        }
    }

    private static void switchOwnPlace(Desk desk, boolean on) {
        RuleForm.open(desk.visit(), "/admin/loyalty-settings")
                .choose("ownRank", String.valueOf(on))
                .save();
    }

    private static void awaitOnMyRewards(Visit phone, String selector, int times) {
        Eventually.within(TestStore.SOON, times + " " + selector, () -> {
            phone.open("/account/rewards");
            return phone.page().locator(selector).count() == times;
        });
    }

    private Shopper member(String firstName, String lastName, long points) {
        Shopper member = store.newShopper(firstName, lastName);
        store.merchant().addPoints(store.data().customerId(member), points, "Brought from the old programme");
        return member;
    }
}
