package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page that shows what runs by the clock. */
@ExtendWith({SharedStore.class, Browsers.class})
class JobsBrowserIT {
    private final TestStore store;
    private final Browser browser;

    JobsBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @Test
    void a_job_is_started_by_hand_and_its_run_is_listed_with_who_did_it() {
        try (Visit office = Visit.begin(browser, store.url(), 1280)) {
            AdminLogin.as(office, "admin");
            office.open("/admin/loyalty-jobs");
            office.click("form[action$='/fullCatchUp/start'] button");
            assertThat(office.having(".alert-box", "The job is starting").first())
                    .isVisible();

            Eventually.within(TestStore.SOON, "a finished run by admin", () -> {
                office.open("/admin/loyalty-jobs");
                return run(office).innerText().contains("Done");
            });
            assertThat(run(office)).containsText("admin");
            assertThat(office.having(".loyalty-scheduled tbody tr", "Look at all orders"))
                    .containsText("0 errors");
            office.photograph("admin-jobs");
        }
    }

    @Test
    void the_address_of_the_button_starts_nothing() {
        long runs = runsByAdmin();
        try (Visit office = Visit.begin(browser, store.url(), 1280)) {
            AdminLogin.as(office, "admin");
            office.open("/admin/loyalty-jobs/tierReview/start");
            assertThat(office.having(".alert-box", "Nothing was done").first()).isVisible();
        }
        assertThat(runsByAdmin()).isEqualTo(runs);
    }

    private long runsByAdmin() {
        return store.data()
                .number("SELECT COUNT(*) FROM LOY_JOB_RUN WHERE STARTED_BY IS NOT NULL AND JOB = 'tierReview'");
    }

    /** The newest run of this job that somebody started. */
    private static Locator run(Visit office) {
        return office.having(".loyalty-runs tbody tr", "Look at all orders")
                .filter(new FilterOptions().setHasText("admin"))
                .first();
    }
}
