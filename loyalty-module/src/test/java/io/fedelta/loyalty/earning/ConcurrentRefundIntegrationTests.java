package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.service.FullCatchUp;
import io.fedelta.loyalty.earning.service.Sweep;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcurrentRefundIntegrationTests {

    private static final Instant NOON = MovableClock.START;
    private static final long MARIA = 42;

    private LoyaltyBench bench;

    @AfterEach
    void the_tables_are_right() {
        assertThat(new LoyaltyVerification(bench.dataSource, List::of, List.of(), bench.clock).run())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_refund_reported_by_twenty_threads_of_two_nodes_counts_once(TestDatabase database) {
        bench = LoyaltyBench.on(database).earning("1");
        LoyaltyBench other = LoyaltyBench.on(bench.dataSource);
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(NOON);
        bench.place(order.facts());
        OrderFacts refunded = order.refunded("30.00", NOON).facts();
        bench.orders.put(refunded);
        other.orders.put(refunded);

        Together.run(20, thread -> () -> (thread % 2 == 0 ? bench : other).awarding.lookAgain(1));

        assertThat(bench.points(MARIA)).isEqualTo(70);
        assertThat(clawBacks()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_late_payment_refunds_and_points_by_hand_at_once_add_up(TestDatabase database) {
        bench = LoyaltyBench.on(database).earning("1");
        for (long orderId = 1; orderId <= 10; orderId++) {
            bench.place(order(orderId)
                    .of(MARIA)
                    .line("100.00")
                    .submitted(NOON)
                    .captured("40.00", NOON)
                    .facts());
        }

        Together.run(12, thread -> () -> {
            for (long orderId = 1; orderId <= 10; orderId++) {
                act(thread % 4, orderId);
            }
            return null;
        });
        for (long orderId = 1; orderId <= 10; orderId++) {
            bench.place(history(orderId)
                    .refunded("20.00", NOON)
                    .refunded("30.00", NOON)
                    .facts());
        }

        assertThat(bench.points(MARIA)).isEqualTo(10 * 50 + 3 * 10);
    }

    /** Each thread sees the order at another moment of its life, and so in any order. */
    private void act(int moment, long orderId) {
        switch (moment) {
            case 0 -> bench.place(history(orderId).facts());
            case 1 -> bench.place(history(orderId).refunded("20.00", NOON).facts());
            case 2 -> bench.awarding.lookAgain(orderId);
            default -> bench.adjust(MARIA, 1);
        }
    }

    private static OrderFixture history(long orderId) {
        return order(orderId)
                .of(MARIA)
                .line("100.00")
                .submitted(NOON)
                .captured("40.00", NOON)
                .captured("60.00", NOON);
    }

    @ParameterizedTest
    @EnumSource
    void a_node_that_dies_before_the_commit_leaves_the_refund_to_the_next_look(TestDatabase database) {
        bench = LoyaltyBench.on(database).earning("1");
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(NOON);
        bench.place(order.facts());
        AtomicBoolean dying = new AtomicBoolean(true);
        bench.postingListeners.add((account, entry) -> {
            if (dying.get()) {
                throw new IllegalStateException("killed between the claw-back and its commit");
            }
        });
        bench.orders.put(order.refunded("100.00", NOON).facts());
        new FullCatchUp(bench.orders, new Sweep(bench.awarding), bench.clock).run();
        assertThat(bench.points(MARIA)).isEqualTo(100);
        assertThat(bench.orders.changed(0, 1)).containsExactly(1L);

        dying.set(false);
        bench.awarding.lookAgain(1);

        assertThat(bench.points(MARIA)).isZero();
        assertThat(clawBacks()).isEqualTo(1);
    }

    private long clawBacks() {
        return bench.ledger.history(MARIA, 0, 100).rows().stream()
                .filter(entry -> entry.kind() == EntryKind.CLAW_BACK)
                .count();
    }
}
