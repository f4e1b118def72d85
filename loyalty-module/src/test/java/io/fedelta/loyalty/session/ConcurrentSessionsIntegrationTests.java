package io.fedelta.loyalty.session;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static io.fedelta.loyalty.testing.Studio.PORTRAIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.RefundLine;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.Studio;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import io.fedelta.loyalty.verification.Finding;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.util.List;
import java.util.Random;
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
        studio.bench.transactions.inNew(() -> {
            studio.bench.refundLines.record(1, List.of(new RefundLine(1001, 1, 2)));
            return null;
        });

        Together.run(16, thread -> work(studio, sessions.get(thread / 4), thread % 4));
        studio.bench.place(paid(4).refunded("150.00", START).facts());

        long done = sessions.stream()
                .map(studio::session)
                .filter(session -> session.status().reason() == SessionReason.AWARDED)
                .count();
        assertThat(studio.bench.points(MARIA)).isEqualTo(150 + 50 * done);
        assertThat(sessions.stream()
                        .map(studio::session)
                        .filter(session -> session.status().reason() == SessionReason.REFUNDED))
                .hasSize(2);
        assertThat(verify(studio)).isEmpty();
    }

    private static Callable<Object> work(Studio studio, String session, int what) {
        return () -> switch (what) {
            case 0 -> studio.done(session);
            case 1 -> studio.undone(session);
            case 2 -> studio.bench.place(paid(4).facts());
            default -> studio.bench.place(paid(4).refunded("150.00", START).facts());
        };
    }

    @ParameterizedTest
    @EnumSource
    void whatever_happens_at_once_no_invariant_breaks(TestDatabase database) {
        long seed = System.nanoTime();
        Studio studio = Studio.on(database);

        Together.run(8, thread -> () -> {
            Random random = new Random(seed + thread);
            for (int blow = 0; blow < 40; blow++) {
                strike(studio, random);
            }
            return null;
        });

        assertThat(verify(studio)).as("seed %d", seed).isEmpty();
    }

    private static void strike(Studio studio, Random random) {
        int orderId = 1 + random.nextInt(4);
        List<String> sessions = studio.sessions(orderId);
        int what = random.nextInt(7);
        if (what == 0 || sessions.isEmpty()) {
            studio.bench.place(portraitsOf(orderId).captured("150.00", START).facts());
        } else if (what == 1) {
            studio.bench.place(portraitsOf(orderId).state(OrderState.OPEN).facts());
        } else {
            SessionAction[] actions = SessionAction.values();
            studio.bench.sessions.change(
                    sessions.get(random.nextInt(sessions.size())),
                    actions[random.nextInt(actions.length)],
                    Studio.ANNA);
        }
    }

    private static List<Finding> verify(Studio studio) {
        return new LoyaltyVerification(studio.bench.dataSource, List::of, List.of(), studio.bench.clock).run();
    }

    private static OrderFixture portraitsOf(long orderId) {
        return order(orderId).of(orderId % 2).line("Portrait", 2, "150.00", PORTRAIT);
    }

    private static OrderFixture paid(int quantity) {
        return order(1).of(MARIA).line("Portrait", quantity, "300.00", PORTRAIT).captured("300.00", START);
    }

    private static OrderFacts portraits(int quantity) {
        return order(1).of(MARIA).line("Portrait", quantity, "300.00", PORTRAIT).facts();
    }
}
