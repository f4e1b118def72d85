package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.TestStore;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reward that is new, for members who have its points already. */
@ExtendWith({SharedStore.class, Browsers.class})
class NewRewardBrowserIT {
    private static final String NAME = "House of friends";

    private static final Pattern ENDED = Pattern.compile("Last look.*|Done");

    private final TestStore store;
    private final Browser browser;

    NewRewardBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @Test
    void a_new_threshold_comes_to_who_has_the_points_with_progress_and_stands_on_the_programme_page() {
        Shopper giulia = store.newShopper();
        store.merchant().addPoints(store.data().customerId(giulia), 4_500, "Brought from the old programme");

        try (Visit office = Visit.begin(browser, store.url(), 1280);
                Visit shop = Visit.begin(browser, store.url(), 1280)) {
            AdminLogin.as(office, "admin");
            String address = addReward(office);
            Eventually.within(TestStore.SOON, "an evaluation", () -> {
                office.open(address);
                return office.text(".loyalty-evaluation").contains("1 rewards granted")
                        && ENDED.matcher(office.text(".loyalty-evaluation-state"))
                                .matches();
            });
            office.photograph("admin-reward-evaluation");
            office.open("/admin/loyalty-jobs");
            assertThat(office.page().locator(".loyalty-evaluations")).containsText(NAME);
            assertThat(giulia.rewards().page().body()).contains(NAME);

            shop.open("/loyalty");
            assertThat(shop.page().locator(".loy-ladder")).containsText(NAME);
            RuleForm.open(office, address).choose("active", "false").save();
            shop.page().reload();
            assertThat(shop.page().locator(".loy-ladder")).not().containsText(NAME);
        }
    }

    private static String addReward(Visit office) {
        RuleForm form = RuleForm.add(office, "loyalty-rewards")
                .fill("name", NAME)
                .fill("threshold", "0")
                .fill("amount", "-40");
        form.submitInVain("Enter a whole number from 1 to 1,000,000,000");
        return form.fill("threshold", "4400").fill("amount", "40").submit();
    }
}
