package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mail that did not leave, and two administrators who both want to see to it. */
@ExtendWith({SharedStore.class, Browsers.class})
class MessagesBrowserIT {
    private final TestStore store;
    private final Browser browser;

    MessagesBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @Test
    void it_is_sent_again_once_and_the_slower_administrator_is_told() {
        Shopper giulia = store.newCodeHolder().shopper();
        Eventually.within(TestStore.SOON, "the mail", () -> mailsTo(giulia) == 1);
        fail(giulia);

        try (Visit fast = Visit.begin(browser, store.url(), 1280);
                Visit slow = Visit.begin(browser, store.url(), 1280)) {
            for (Visit office : new Visit[] {fast, slow}) {
                AdminLogin.as(office, "admin");
                office.open("/admin/loyalty-messages");
                assertThat(office.page().locator(".loyalty-messages tbody")).containsText(giulia.email());
            }
            fast.photograph("admin-messages");
            press(fast, giulia, ".loyalty-again");
            assertThat(fast.having(".alert-box", "The mail is queued again").first())
                    .isVisible();
            press(slow, giulia, ".loyalty-leave");
            assertThat(slow.having(".alert-box", "Not done: somebody else was faster")
                            .first())
                    .isVisible();
        }
        Eventually.within(TestStore.SOON, "the mail again", () -> mailsTo(giulia) == 2);
    }

    private static void press(Visit office, Shopper member, String button) {
        office.having(".loyalty-messages tbody tr", member.email())
                .locator(button)
                .click();
    }

    private void fail(Shopper member) {
        store.data()
                .execute("UPDATE LOY_MESSAGE SET STATE = 'FAILED' WHERE KIND = 'REWARD_UNLOCKED' AND ACCOUNT_ID = "
                        + store.data().customerId(member));
    }

    private long mailsTo(Shopper member) {
        return store.mails().to(member).stream()
                .filter(mail -> mail.html().contains("LOY-"))
                .count();
    }
}
