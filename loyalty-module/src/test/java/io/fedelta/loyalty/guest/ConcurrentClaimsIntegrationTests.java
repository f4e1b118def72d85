package io.fedelta.loyalty.guest;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.session.SessionReason;
import io.fedelta.loyalty.testing.GuestBench;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.Studio;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcurrentClaimsIntegrationTests {

    private static final long MARIA = 7;
    private static final long LUCA = 8;
    private static final String ADDRESS = "family@example.com";

    private static OrderFixture portraits() {
        return order(1).of(50).byGuest().line("Portrait", 2, "150.00", Studio.PORTRAIT);
    }

    private static GuestBench family(Studio studio) {
        return GuestBench.on(studio.bench).customer(MARIA, ADDRESS).customer(LUCA, ADDRESS);
    }

    @ParameterizedTest
    @EnumSource
    void of_two_customers_who_claim_at_once_again_and_again_one_gets_the_order(TestDatabase database) {
        GuestBench bench = family(Studio.on(database))
                .ordered(ADDRESS, portraits().paid(START))
                .confirmed(MARIA)
                .confirmed(LUCA);

        List<ClaimedPoints> claimed =
                Together.run(20, thread -> () -> bench.claims.claim(thread % 2 == 0 ? MARIA : LUCA));

        assertThat(claimed.stream().filter(brought -> brought.orders() > 0)).containsExactly(new ClaimedPoints(1, 150));
        assertThat(bench.loyalty.points(MARIA) + bench.loyalty.points(LUCA)).isEqualTo(150);
        assertThat(bench.verify()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void claimed_paid_late_refunded_and_done_at_once_leave_what_one_after_the_other_would(TestDatabase database) {
        Studio studio = Studio.on(database);
        GuestBench bench = family(studio).ordered(ADDRESS, portraits().facts()).confirmed(MARIA);
        List<String> sessions = studio.sessions(1);

        Together.run(16, thread -> work(bench, studio, sessions.get(thread / 8), thread % 4));
        studio.bench.place(refunded());
        bench.claims.claim(MARIA);

        assertThat(studio.bench.awarding.decision(1).orElseThrow().left().value())
                .isEqualTo(100);
        long done = sessions.stream()
                .map(studio::session)
                .filter(session -> session.status().reason() == SessionReason.AWARDED)
                .count();
        assertThat(done).isEqualTo(2);
        assertThat(studio.bench.points(MARIA)).isEqualTo(100 + 2 * 50);
        assertThat(bench.verify()).isEmpty();
    }

    private static OrderFacts refunded() {
        return portraits()
                .captured("150.00", START)
                .refunded("50.00", START.plusSeconds(1))
                .facts();
    }

    private static Callable<Object> work(GuestBench bench, Studio studio, String session, int what) {
        return () -> switch (what) {
            case 0 -> bench.claims.claim(MARIA);
            case 1 -> studio.done(session);
            case 2 -> studio.bench.place(portraits().captured("150.00", START).facts());
            default -> studio.bench.place(refunded());
        };
    }

    @ParameterizedTest
    @EnumSource
    void sessions_that_took_place_before_bring_their_points_and_the_others_when_they_do(TestDatabase database) {
        Studio studio = Studio.on(database);
        GuestBench bench =
                family(studio).ordered(ADDRESS, portraits().paid(START)).confirmed(MARIA);
        List<String> sessions = studio.sessions(1);
        studio.done(sessions.get(0));

        bench.claims.claim(MARIA);
        assertThat(studio.bench.points(MARIA)).isEqualTo(150 + 50);
        studio.done(sessions.get(1));

        assertThat(studio.bench.points(MARIA)).isEqualTo(150 + 100);
        assertThat(bench.verify()).isEmpty();
    }
}
