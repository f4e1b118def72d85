package io.fedelta.loyalty.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.audience.Audience;
import io.fedelta.loyalty.testing.AnnouncementBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One announcement to three members, and one that was cancelled; each broken in turn. */
class AnnouncementVerificationIntegrationTests {

    private AnnouncementBench bench;

    @BeforeEach
    void open() {
        bench = AnnouncementBench.on(TestDatabase.HSQLDB);
        bench.member(1, "Maria", "en").member(2, "Paolo", "en").member(3, "Giulia", "en");
        bench.announcements.send("first", AnnouncementBench.free(Audience.EVERYBODY, "News", "Hello"), "anna");
        bench.sendAll();
        bench.announcements.send("second", AnnouncementBench.free(Audience.EVERYBODY, "More", "Hello"), "anna");
        bench.prepare();
        bench.announcements.cancel("second");
    }

    @Test
    void what_is_right_is_found_right() {
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE LOY_MESSAGE SET ACCOUNT_ID = 1 WHERE ACCOUNT_ID = 2 | told-once",
                "DELETE FROM LOY_ANNOUNCEMENT_RECIPIENT WHERE ACCOUNT_ID = 2 | told-only-who-was-noted",
                "DELETE FROM LOY_MESSAGE WHERE ACCOUNT_ID = 3 | noted-and-told",
                "UPDATE LOY_ANNOUNCEMENT SET RELEASED = 2 WHERE ANNOUNCEMENT_ID = 'first' | announced-as-counted"
            })
    void what_is_broken_is_found(String corruption, String check) {
        bench.shop.jdbc.update(corruption);

        assertThat(found()).contains(check);
    }

    private List<String> found() {
        return new LoyaltyVerification(bench.shop.loyalty.dataSource, List::of, List.of(), bench.shop.loyalty.clock)
                .run().stream().map(Finding::check).distinct().toList();
    }
}
