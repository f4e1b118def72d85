package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.TestStore;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A friend opens a member's link, registers and buys; both have their points. */
@ExtendWith({SharedStore.class, Browsers.class})
class ReferralBrowserIT {

    private final TestStore store;
    private final Browser browser;

    ReferralBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {1280, 390})
    void a_link_brings_a_friend_and_both_their_points(int width) {
        try (Visit office = Visit.begin(browser, store.url(), 1280)) {
            AdminLogin.as(office, "admin");
            RuleForm.open(office, "/admin/loyalty-referral")
                    .choose("enabled", "true")
                    .choose("trigger", "FIRST_PAID_ORDER")
                    .save();
        }
        try (Visit owner = Visit.begin(browser, store.url(), width);
                Visit friend = Visit.begin(browser, store.url(), width)) {
            new Shopping(owner).register();
            String link = linkOf(owner);

            friend.open("/sessions/portrait-session?" + URI.create(link).getQuery());
            Shopping buying = new Shopping(friend);
            buying.register();
            assertThat(friend.page().locator(".loy-page-notice")).containsText("the code counts");
            buying.putIntoBag("/sessions/portrait-session");
            buying.checkOut();

            Eventually.within(
                    TestStore.SOON,
                    "points for both",
                    () -> new Shopping(owner).pointsOnMyRewards().startsWith("30 "));
            assertThat(owner.page().locator(".loy-friends")).containsText("Brought you points");
            assertThat(buying.pointsOnMyRewards()).startsWith("85 ");
            owner.photograph("friends");
            assertThat(owner.scrollsSideways()).isFalse();
        }
    }

    private static String linkOf(Visit owner) {
        Eventually.within(TestStore.SOON, "a code", () -> {
            owner.open("/account/rewards");
            return owner.page().locator(".loy-friends-link").count() == 1;
        });
        return owner.page().locator(".loy-friends-link").getAttribute("href");
    }
}
