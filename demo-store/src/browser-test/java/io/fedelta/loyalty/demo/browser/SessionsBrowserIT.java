package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A portrait that is booked, held, undone and held again. */
@ExtendWith({SharedStore.class, Browsers.class})
class SessionsBrowserIT {
    private final TestStore store;
    private final Browser browser;

    SessionsBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @Test
    void a_session_brings_its_points_when_the_merchant_marks_it_as_done() {
        try (Visit shop = Visit.begin(browser, store.url(), 1280);
                Visit office = Visit.begin(browser, store.url(), 1280)) {
            Shopping maria = new Shopping(shop);
            maria.register();
            maria.putIntoBag("/sessions/portrait-session");
            assertThat(shop.page().locator(".loy-earn")).containsText("75 points now and 50 points after your session");
            maria.checkOut();
            assertThat(shop.page().locator(".loy-earnings")).containsText("50 more points after your session");
            awaitPoints(maria, "75 ");
            assertThat(shop.page().locator(".loy-sessions")).containsText("Portrait session");

            AdminLogin.as(office, "admin");
            change(office, maria, "MARK_DONE");
            assertThat(office.page().locator(".loyalty-outcome")).containsText("Sessions changed: 1");
            office.photograph("admin-session-done");
            awaitPoints(maria, "125 ");
            assertThat(shop.page().locator(".loy-history")).containsText("Portrait session took place: 50 points.");

            change(office, maria, "MARK_DONE");
            assertThat(office.page().locator(".loyalty-refusal")).containsText("It is done already.");
            change(office, maria, "UNDO");
            awaitPoints(maria, "75 ");
        }
    }

    @Test
    void several_are_found_cancelled_and_planned_again_at_once() {
        try (Visit shop = Visit.begin(browser, store.url(), 1280);
                Visit office = Visit.begin(browser, store.url(), 1280)) {
            Shopping maria = new Shopping(shop);
            maria.register();
            maria.putIntoBag("/sessions/portrait-session");
            maria.putIntoBag("/sessions/family-session");
            maria.checkOut();
            awaitPoints(maria, "150 ");
            AdminLogin.as(office, "admin");

            changeAll(office, maria, "PLANNED", "CANCEL");
            assertThat(office.page().locator(".loyalty-changed")).containsText("2");
            office.photograph("admin-sessions-cancelled");
            changeAll(office, maria, "CANCELLED", "MARK_DONE");
            assertThat(office.having(".loyalty-refusal", "It is cancelled.")).hasCount(2);
            changeAll(office, maria, "CANCELLED", "RESTORE");
            assertThat(office.page().locator(".loyalty-changed")).containsText("2");

            office.open("/admin/loyalty-sessions?from=2026-12-31&to=2026-12-01");
            assertThat(office.page().locator(".loyalty-filter .error"))
                    .containsText("The first day is after the last.");
        }
    }

    private static void changeAll(Visit office, Shopping member, String state, String action) {
        office.open("/admin/loyalty-sessions?state=" + state + "&search=" + member.email());
        assertThat(office.page().locator("input[name=session]")).hasCount(2);
        office.page().locator(".loyalty-choose-all").check();
        office.click("button[value=" + action + "]");
        office.page().locator(".loyalty-outcome").waitFor();
    }

    @Test
    void a_type_that_claims_the_goods_of_another_is_refused_with_its_name() {
        try (Visit office = Visit.begin(browser, store.url(), 1280)) {
            AdminLogin.as(office, "admin");
            office.open("/admin/loyalty-session-types");
            office.having("tbody a", "Wedding").first().click();
            office.page().locator(".loyalty-choices").first().waitFor();
            office.page().locator(".loyalty-choices-search").first().fill("Portrait session");
            office.having(".loyalty-choice-add", "Portrait session").first().click();
            office.having("button", "Save").first().click();

            assertThat(office.having(".error", "Portrait session").first()).isVisible();
            office.photograph("admin-session-type-refused");
        }
    }

    private static void change(Visit office, Shopping member, String action) {
        office.open("/admin/loyalty-sessions?search=" + member.email());
        Locator chosen = office.page().locator("input[name=session]");
        chosen.first().check();
        office.click("button[value=" + action + "]");
        office.page().locator(".loyalty-outcome").waitFor();
    }

    private static void awaitPoints(Shopping maria, String points) {
        Eventually.within(
                TestStore.SOON, points, () -> maria.pointsOnMyRewards().startsWith(points));
    }
}
