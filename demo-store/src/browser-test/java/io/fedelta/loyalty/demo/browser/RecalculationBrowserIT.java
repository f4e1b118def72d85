package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.Product;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.StoreData.Disturbance;
import io.fedelta.loyalty.demo.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Points for the past: seen before they are added, added while one looks on, and taken back; and a reset. */
@ExtendWith({SharedStore.class, Browsers.class})
class RecalculationBrowserIT {
    private static final String RECALCULATION = ".loyalty-recalculation";

    private final TestStore store;
    private final Browser browser;

    RecalculationBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @Test
    void what_was_missed_is_previewed_added_paused_on_the_way_and_taken_back() {
        try (Desk desk = Desk.open(browser, store)) {
            Shopper tommaso = missingPoints(desk, "Tommaso", "Neri");
            preview(desk);
            desk.go("loyalty-recalculation");
            assertThat(desk.visit().having(".loyalty-gains tbody tr", "Tommaso Neri"))
                    .containsText("+75");
            desk.look("recalculation-preview", RECALCULATION);
            assertThat(store.data().lifetimePoints(tommaso)).isOne();

            try (Disturbance held = holdingAccount(tommaso)) {
                desk.press(".loyalty-run").press(".loyalty-pause").awaitText(".loyalty-batch-state", "Paused");
                desk.look("recalculation-paused", RECALCULATION);
            }
            desk.press(".loyalty-resume").awaitText(".loyalty-batch-state", "Done");
            assertThat(store.data().lifetimePoints(tommaso)).isEqualTo(76);
            desk.look("recalculation-done", RECALCULATION);

            desk.press(".loyalty-undo").awaitText(".loyalty-recalculations", "Taken back: Done");
            assertThat(store.data().lifetimePoints(tommaso)).isOne();
            desk.look("recalculation-undone", RECALCULATION);
        }
    }

    @Test
    void a_run_is_cancelled_and_what_it_added_can_be_taken_back() {
        try (Desk desk = Desk.open(browser, store)) {
            Shopper tommaso = missingPoints(desk, "Tommaso", "Bassi");
            preview(desk);
            desk.go("loyalty-recalculation");
            try (Disturbance held = holdingAccount(tommaso)) {
                desk.press(".loyalty-run").press(".loyalty-cancel").awaitText(".loyalty-batch-state", "Cancelled");
            }
            assertThat(desk.at(".loyalty-warning")).containsText("This run was cancelled.");
            desk.look("recalculation-cancelled", RECALCULATION);
        }
    }

    /** Without script: what is under way is seen by loading the page anew. */
    private void preview(Desk desk) {
        try (Desk plain = desk.withoutScript(browser, store)) {
            plain.go("loyalty-recalculation").choose("months", "3").press(".loyalty-preview");
            plain.reloadUntil(".loyalty-batch-state", "Done");
            assertThat(plain.at(".loyalty-run")).isVisible();
        }
    }

    @Test
    void a_reset_asks_for_its_word_takes_what_it_shows_and_gives_it_back() {
        Shopper sofia = store.newShopper("Sofia", "Longhi");
        sofia.buy(Product.PORTRAIT_75);
        Eventually.within(TestStore.SOON, "points", () -> store.data().lifetimePoints(sofia) == 75);
        try (Desk desk = Desk.open(browser, store)) {
            desk.go("loyalty-reset").look("reset", ".loyalty-reset");
            desk.press(".loyalty-reset-begin")
                    .fill("word", "RESTE")
                    .fill("reason", "A new season")
                    .press(".loyalty-reset-do");
            assertThat(desk.at(".error").first()).containsText("exactly as it is shown");
            desk.look("reset-refused", ".loyalty-reset-confirm");
            assertThat(store.data().lifetimePoints(sofia)).isEqualTo(75);

            desk.fill("word", "RESET").press(".loyalty-reset-do").awaitText(".loyalty-batch-state", "Done");
            assertThat(store.data().lifetimePoints(sofia)).isZero();
            assertThat(sofia.rewards().page().body()).contains("A new season").doesNotContain("admin");
            desk.look("reset-done", ".loyalty-reset");

            desk.press(".loyalty-reset-undo")
                    .fill("word", desk.at("label[for=word]").innerText().replaceAll(".* ", ""))
                    .fill("reason", "A mistake")
                    .press(".loyalty-reset-do")
                    .awaitText(".loyalty-resets", "Undone");
            assertThat(store.data().lifetimePoints(sofia)).isEqualTo(75);
            desk.look("reset-undone", ".loyalty-reset");
        }
    }

    /** A member with one point, who has bought something for 75 € while the programme was off. */
    private Shopper missingPoints(Desk desk, String firstName, String lastName) {
        Shopper member = store.newShopper(firstName, lastName);
        store.merchant().addPoints(store.data().customerId(member), 1, "Brought from the old programme");
        RuleForm.open(desk.visit(), "/admin/loyalty-settings")
                .choose("enabled", "false")
                .save();
        member.buy(Product.PORTRAIT_75);
        Eventually.within(
                TestStore.SOON,
                "a decision",
                () -> store.data().decision(store.data().newestOrderId(member)).isPresent());
        RuleForm.open(desk.visit(), "/admin/loyalty-settings")
                .choose("enabled", "true")
                .save();
        return member;
    }

    private Disturbance holdingAccount(Shopper member) {
        return store.data()
                .holdingRows("LOY_ACCOUNT", "ACCOUNT_ID = " + store.data().customerId(member));
    }
}
