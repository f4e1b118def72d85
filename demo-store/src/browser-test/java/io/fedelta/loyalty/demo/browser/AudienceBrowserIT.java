package io.fedelta.loyalty.demo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.fedelta.loyalty.demo.testing.Eventually;
import io.fedelta.loyalty.demo.testing.SharedStore;
import io.fedelta.loyalty.demo.testing.Shopper;
import io.fedelta.loyalty.demo.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One mail to many members: chosen, written, seen in each language, sent, and never the same to anybody again. */
@ExtendWith({SharedStore.class, Browsers.class})
class AudienceBrowserIT {
    /** So that nobody has asked yet how many the other one reaches. */
    private static final String SAME_AUDIENCE = "loyalty-audiences/people?kind=RANKING&name=Zimmermann&points=60";

    private static final String AUDIENCE = "loyalty-audiences/people?kind=RANKING&name=Zimmer&points=60";
    private static final String SIGNATURE = "Lena and Max behind the lens";

    private final TestStore store;
    private final Browser browser;

    AudienceBrowserIT(TestStore store, Browser browser) {
        this.store = store;
        this.browser = browser;
    }

    @Test
    void an_announcement_is_written_previewed_in_four_languages_and_sent_to_each_once() {
        Shopper zoe = member("Zoë", 70);
        Shopper few = member("Ada", 50);
        try (Desk desk = Desk.open(browser, store)) {
            desk.go("loyalty-audiences").look("audiences", ".loyalty-audiences");
            assertThat(desk.at(".loyalty-audience-filter")).isHidden();
            desk.choose("kind", "RANKING");
            assertThat(desk.at(".loyalty-audience-filter")).isVisible();
            awaitInRanking(desk);
            desk.go(AUDIENCE).look("audience-people", ".loyalty-audience");
            desk.awaitText(".loyalty-reach", "1 of 1 get the mail");

            write(desk);
            desk.fill("signature", SIGNATURE).press(".loyalty-preview");
            assertThat(desk.at(".loyalty-mail-preview")).hasCount(4);
            assertThat(desk.visit()
                            .page()
                            .frameLocator(".loyalty-mail-preview iframe >> nth=1")
                            .locator("body"))
                    .containsText("Ciao Zoë");
            desk.look("audience-preview", ".loyalty-writing > form");

            desk.press(".loyalty-send").awaitText(".loyalty-batch-state", "Done");
            desk.look("announcement", ".loyalty-announcement");
            Eventually.within(TestStore.SOON, "the mail", () -> mailsTo(zoe) == 1);

            desk.go(AUDIENCE);
            write(desk);
            desk.awaitText(".loyalty-reach", "told the same before: 1");
            assertThat(desk.at(".loyalty-reach")).containsText("0 of 1 get the mail");
            desk.go("loyalty-audiences/post").look("post", ".loyalty-post");
        }
        assertThat(mailsTo(zoe)).isOne();
        assertThat(mailsTo(few)).isZero();
    }

    private Shopper member(String firstName, long points) {
        Shopper member = store.newShopper(firstName, "Zimmermann");
        store.merchant().addPoints(store.data().customerId(member), points, "Brought from the old programme");
        return member;
    }

    /** It follows what happens within seconds. */
    private static void awaitInRanking(Desk desk) {
        Eventually.within(TestStore.SOON, "the member in the ranking", () -> {
            desk.go(SAME_AUDIENCE);
            return desk.visit().having("tbody", "Zoë Zimmermann").count() == 1;
        });
    }

    private static void write(Desk desk) {
        desk.choose("template", "OWN_CODE").press(".loyalty-write button");
    }

    private long mailsTo(Shopper member) {
        return store.mails().to(member).stream()
                .filter(mail -> mail.html().contains(SIGNATURE))
                .count();
    }
}
