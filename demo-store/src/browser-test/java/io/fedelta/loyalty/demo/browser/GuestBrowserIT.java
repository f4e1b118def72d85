package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.TestStore;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guest buys, registers, opens the link in the mail and has the points; a second use of the link is refused. */
@ExtendWith({SharedStore.class, Browsers.class})
class GuestBrowserIT {

    private static final Pattern LINK = Pattern.compile("https?://[^\"]+(/account/guest-orders/[A-Za-z0-9_-]+)");

    private final TestStore store;
    private final Browser browser;

    GuestBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {1280, 390})
    void a_guests_75_points_come_after_registering_and_a_click_in_a_mail_and_once(int width) {
        try (Visit visit = Visit.begin(browser, store.url(), width)) {
            Shopping maria = new Shopping(visit);
            maria.putIntoBag("/sessions/portrait-session");
            maria.checkOutAsGuest();
            assertThat(visit.page().locator(".loy-earnings"))
                    .containsText("75 points wait for you Create an account with " + maria.email() + " within 60 days");
            look(visit, "guest-confirmation");
            visit.having(".loy-earnings a", "Create an account").click();
            maria.registerWhereTheLinkLeads();
            assertThat(visit.text("#loy-points")).startsWith("0 ");
            assertThat(visit.page().locator(".loy-guest")).containsText(": 75 points.");
            look(visit, "guest-rewards");

            visit.click(".loy-guest button");
            assertThat(visit.page().locator(".loy-guest-answer")).containsText("on its way");
            String link = linkTo(maria.email());
            visit.open(link);
            look(visit, "guest-link");
            visit.click("#loy-guest-confirm");
            assertThat(visit.page().locator(".loy-guest-answer")).containsText("with 75 points");
            assertThat(visit.text("#loy-points")).startsWith("75 ");
            assertThat(visit.page().locator(".loy-entry-claimed")).containsText("Ordered as a guest");
            look(visit, "guest-claimed");

            visit.open(link);
            assertThat(visit.page().locator(".loy-guest-link")).containsText("This link does not work.");
            assertThat(visit.page().locator("#loy-guest-confirm")).hasCount(0);
            look(visit, "guest-link-used");
        }
    }

    private String linkTo(String email) {
        Eventually.within(
                TestStore.SOON,
                "mail with a link",
                () -> store.mails().to(email).stream()
                        .anyMatch(mail -> LINK.matcher(mail.html()).find()));
        return store.mails().to(email).stream()
                .map(mail -> LINK.matcher(mail.html()))
                .filter(Matcher::find)
                .map(found -> URI.create(found.group(1)).getPath())
                .findFirst()
                .orElseThrow();
    }

    private static void look(Visit visit, String name) {
        visit.photograph(name);
        assertThat(visit.scrollsSideways()).as("%s scrolls sideways", name).isFalse();
    }
}
