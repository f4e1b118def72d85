package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.TestStore;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a form would change, asked before it is saved. */
@ExtendWith({SharedStore.class, Browsers.class})
class WhatIfBrowserIT {
    private static final String ANSWER = ".loyalty-what-if-answer";

    private final TestStore store;
    private final Browser browser;

    WhatIfBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @Test
    void settings_a_reward_and_a_campaign_are_asked_about_and_stay_as_they_are() {
        Shopper giulia = store.newShopper("Giulia", "Salvi");
        giulia.buy(Product.PORTRAIT_75);
        Eventually.within(TestStore.SOON, "points", () -> store.data().lifetimePoints(giulia) == 75);
        long versions = versions();
        try (Desk desk = Desk.open(browser, store)) {
            RuleForm.open(desk.visit(), "/admin/loyalty-settings").fill("ratio", "2");
            ask(desk, "settings");
            assertThat(desk.visit().having(".loyalty-what-if-figures tbody tr", "Points for orders"))
                    .containsText("+");
            desk.press(".loyalty-what-if-back");
            assertThat(desk.visit().having("body", "Not saved yet")).isVisible();
            assertThat(desk.at("[name=\"fields['ratio'].value\"]")).hasValue("2");
            desk.look("what-if-form", ".loyalty-what-if-ask");

            desk.go("loyalty-rewards");
            desk.visit().having("tbody a", "Thank you").first().click();
            RuleForm.open(desk.visit(), desk.visit().page().url()).fill("threshold", "60");
            ask(desk, "reward");
            assertThat(desk.visit().having(".loyalty-what-if-figures tbody tr", "Unlocked: Thank you"))
                    .containsText("+");

            askOfNewCampaign(desk);
            assertThat(versions()).isEqualTo(versions);
            assertThat(campaigns()).isZero();
        }
    }

    /** Refused like a save while its figure is none; then answered, and there again as it was typed. */
    private static void askOfNewCampaign(Desk desk) {
        Visit office = desk.visit();
        RuleForm form = RuleForm.add(office, "loyalty-campaigns")
                .fill("name", "Asked about only")
                .fill("figure", "-3");
        office.fill(".modal .datepicker >> nth=0", "01/01/2026 00:00:00");
        office.fill(".modal .datepicker >> nth=1", "01/01/2030 00:00:00");
        office.page().keyboard().press("Tab");
        desk.press(".modal-footer button.loyalty-what-if");
        desk.at(".modal .error:visible").first().waitFor();
        form.fill("figure", "3");
        ask(desk, "campaign");
        assertThat(office.having(".loyalty-what-if-figures tbody tr", "Points for orders"))
                .containsText("+");
        desk.press(".loyalty-what-if-back");
        assertThat(desk.at(".modal [name=\"fields['name'].value\"]")).hasValue("Asked about only");
        assertThat(desk.at(".modal .datepicker >> nth=1")).hasValue(Pattern.compile("^01/01/2030.*"));
        desk.look("what-if-new", ".modal .loyalty-what-if-ask");
    }

    private static void ask(Desk desk, String name) {
        desk.press("button.loyalty-what-if:visible");
        desk.awaitText(".loyalty-batch-state", "Done");
        desk.at(".loyalty-what-if-figures").waitFor();
        desk.look("what-if-" + name, ANSWER);
    }

    private long campaigns() {
        return store.data().number("SELECT COUNT(*) FROM LOY_CAMPAIGN WHERE NAME = 'Asked about only'");
    }

    private long versions() {
        return store.data().number("SELECT COUNT(*) FROM LOY_RULE_VERSION");
    }
}
