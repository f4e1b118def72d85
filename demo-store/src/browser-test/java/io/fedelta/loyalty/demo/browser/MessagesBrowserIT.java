package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.Mails;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.TestStore;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mails as administrators see to them and customers end them. */
@ExtendWith({SharedStore.class, Browsers.class})
class MessagesBrowserIT {
    private static final Pattern UNSUBSCRIBE = Pattern.compile("/loyalty/mails/[0-9A-Za-z_-]+");

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

    @Test
    void a_reward_is_sent_with_own_words_and_the_link_at_the_end_of_its_mail_ends_such_mails() {
        Shopper giulia = store.newCodeHolder().shopper();
        try (Visit office = Visit.begin(browser, store.url(), 1280);
                Visit home = Visit.begin(browser, store.url(), 390)) {
            AdminLogin.as(office, "admin");
            send(office, giulia, "For the lost print & the rain");
            String mail = mailSaying(giulia, "For the lost print &amp; the rain");
            home.open(UNSUBSCRIBE
                    .matcher(mail)
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group());
            home.photograph("unsubscribe");
            home.click("#loy-unsubscribe-kind");
            assertThat(home.page().locator(".loy-success")).isVisible();

            send(office, giulia, "Another word");
            Eventually.within(
                    TestStore.SOON,
                    "a mail that nobody wants",
                    () -> stateOfNewest(giulia).equals("UNWANTED"));
            home.click("#loy-unsubscribe-again");
            home.having(".loy-success", "again").waitFor();
            home.photograph("unsubscribe-again");
        }
    }

    private void send(Visit office, Shopper member, String words) {
        office.open("/admin/customer/" + store.data().customerId(member) + "?tab=loyalty");
        office.page().locator(".loyalty-send-link").first().click();
        office.fill(".loyalty-send [name=words]", words);
        office.photograph("admin-send-reward");
        office.click(".modal .submit-button");
        office.having(".alert-box", "The mail is on its way").first().waitFor();
    }

    private String mailSaying(Shopper member, String words) {
        Eventually.within(
                TestStore.SOON,
                "the words",
                () -> store.mails().to(member).stream()
                        .anyMatch(mail -> mail.html().contains(words)));
        return store.mails().to(member).stream()
                .map(Mails.Arrived::html)
                .filter(html -> html.contains(words))
                .findFirst()
                .orElseThrow();
    }

    private String stateOfNewest(Shopper member) {
        return store.data()
                .text(
                        "SELECT STATE FROM LOY_MESSAGE WHERE KIND = 'REWARD_SENT' AND ACCOUNT_ID = ?"
                                + " ORDER BY CREATED_AT DESC LIMIT 1",
                        store.data().customerId(member))
                .orElseThrow();
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
