package io.fedelta.loyalty.session;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static io.fedelta.loyalty.testing.Studio.PORTRAIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.testing.Studio;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcurrentSessionsIntegrationTests {

    private static final long MARIA = 7;

    @ParameterizedTest
    @EnumSource
    void of_twenty_administrators_who_mark_it_as_done_one_does_and_the_others_are_told(TestDatabase database) {
        Studio studio = Studio.on(database);
        String session = studio.ordered(portraits(1)).get(0);

        List<SessionResult> results = Together.run(20, thread -> () -> studio.done(session));

        assertThat(results.stream().filter(SessionResult.Changed.class::isInstance))
                .hasSize(1);
        assertThat(results.stream().filter(SessionResult.Refused.class::isInstance))
                .extracting("why")
                .hasSize(19)
                .containsOnly(SessionRefusal.DONE);
        assertThat(studio.bench.points(MARIA)).isEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource
    void fifty_reporters_of_one_order_create_each_session_once(TestDatabase database) {
        Studio studio = Studio.on(database);
        studio.bench.orders.put(portraits(3));

        Together.run(50, thread -> () -> studio.bench.awarding.decide(1));

        assertThat(studio.sessions(1)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void done_undone_refunded_and_paid_late_at_once_leave_what_the_sessions_say(TestDatabase database) {
        Studio studio = Studio.on(database);
        List<String> sessions = studio.ordered(portraits(4));
        studio.bench.orders.put(
                order(1).of(MARIA).line("Portrait", 4, "300.00", PORTRAIT).paid(START));

        Together.run(16, thread -> work(studio, sessions, thread));

        long done = sessions.stream()
                .map(studio::session)
                .filter(session -> session.status().reason() == SessionReason.AWARDED)
                .count();
        assertThat(studio.bench.points(MARIA)).isEqualTo(300 + 50 * done);
        assertThat(net(studio)).isEqualTo(50 * done);
        assertThat(sessions.stream()
                        .map(studio::session)
                        .filter(session -> session.status().reason() == SessionReason.REFUNDED))
                .hasSize(2);
    }

    private static Callable<Object> work(Studio studio, List<String> sessions, int thread) {
        String session = sessions.get(thread / 4);
        return () -> switch (thread % 4) {
            case 0 -> studio.done(session);
            case 1 -> studio.undone(session);
            case 2 -> studio.bench.awarding.decide(1);
            default -> refund(studio, 2);
        };
    }

    private static Object refund(Studio studio, int units) {
        return studio.bench.transactions.inNew(() -> {
            studio.bench.decisionLock.take(1);
            studio.bench.sessionLoss.unitsRefunded(1, 1, units);
            return units;
        });
    }

    private static long net(Studio studio) {
        return studio.bench.ledger.history(MARIA, 0, 100).rows().stream()
                .filter(entry -> entry.kind() == EntryKind.SESSION || entry.kind() == EntryKind.SESSION_REVERSAL)
                .mapToLong(entry -> entry.points().value())
                .sum();
    }

    private static OrderFacts portraits(int quantity) {
        return order(1).of(MARIA).line("Portrait", quantity, "300.00", PORTRAIT).facts();
    }
}
