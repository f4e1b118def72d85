package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.TestStore;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Albums for Gold: from the merchant's form to the day on which everybody sees them. */
@ExtendWith({SharedStore.class, Browsers.class})
class EarlyAccessBrowserIT {
    private static final String ALBUM = "/albums/pocket-book";
    private static final Duration REVIEWED = Duration.ofMinutes(3);
    private static final DateTimeFormatter PICKED = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");

    private final TestStore store;
    private final Browser browser;

    EarlyAccessBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @Test
    void albums_are_for_gold_alone_until_their_public_date() {
        try (Visit office = Visit.begin(browser, store.url(), 1280);
                Visit gold = Visit.begin(browser, store.url(), 1280);
                Visit phone = Visit.begin(browser, store.url(), 390)) {
            Shopping maria = new Shopping(gold);
            maria.register();
            maria.putIntoBag("/weddings/wedding-day");
            maria.putIntoBag("/weddings/wedding-short-story");
            maria.checkOut();
            AdminLogin.as(office, "admin");
            tiers(office, true);
            markAlbums(office);

            assertThat(status(phone, ALBUM)).isEqualTo(404);
            assertThat(status(phone, "/albums")).isEqualTo(404);
            assertThat(hits(phone)).isZero();
            assertThat(phone.page().locator(".site-nav")).not().containsText("Albums");
            putIntoBagByHand(phone);
            assertThat(phone.page().locator(".loy-notice")).containsText("not for sale to everybody yet");
            phone.photograph("early-refused");

            Eventually.within(REVIEWED, "Gold", () -> status(gold, ALBUM) == 200);
            assertThat(gold.page().locator(".loy-early").first()).containsText("Early access for Gold");
            gold.photograph("early-product");
            assertThat(hits(gold)).isPositive();
            maria.putIntoBag(ALBUM);
            assertThat(maria.checkOut()).isNotBlank();

            publicAt(office, LocalDateTime.now().plusSeconds(5));
            Eventually.within(TestStore.SOON, "albums for everybody", () -> status(phone, ALBUM) == 200);
            assertThat(hits(phone)).isPositive();
            assertThat(phone.page().locator(".loy-early").count()).isZero();
            phone.photograph("early-public");
            tiers(office, false);
        }
    }

    private static void tiers(Visit office, boolean on) {
        office.open("/admin/loyalty-settings");
        office.page()
                .locator("input[name=\"fields['tiers'].value\"][value=" + on + "]")
                .check();
        office.having("button", "Save").first().click();
        office.having(".alert-box", "saved").first().waitFor();
    }

    /** The sample release, which is switched off. */
    private static void markAlbums(Visit office) {
        office.open("/admin/loyalty-early-access");
        office.photograph("admin-early-list");
        office.having(".list-grid-table tbody a", "Albums").first().click();
        office.page().waitForURL(Pattern.compile(".*/loyalty-early-access/-?[0-9]+"));
        publicAt(office, LocalDateTime.now().minusDays(1));
        assertThat(office.page()
                        .locator(".error", new Page.LocatorOptions().setHasText("has passed"))
                        .first())
                .isVisible();
        publicAt(office, LocalDateTime.now().plusDays(30));
        office.having(".alert-box", "saved").first().waitFor();
        office.photograph("admin-early");
    }

    private static void publicAt(Visit office, LocalDateTime moment) {
        office.page()
                .locator("input[name=\"fields['active'].value\"][value=true]")
                .check();
        Locator date = office.page().locator(".hasDatepicker").nth(1);
        date.click();
        date.press("Control+A");
        office.page().keyboard().type(PICKED.format(moment));
        office.page().keyboard().press("Tab");
        office.having("button", "Save").first().click();
    }

    private static int status(Visit visit, String path) {
        return visit.page().navigate(path).status();
    }

    private static int hits(Visit visit) {
        visit.open("/search?q=pocket");
        return visit.page().locator(".product-card").count();
    }

    private static void putIntoBagByHand(Visit visit) {
        visit.open("/sessions/portrait-session");
        visit.page().locator("input[name=productId]").evaluate("field => field.value = '1303'");
        visit.click("#add-to-cart");
        visit.page().waitForURL("**/cart");
    }
}
