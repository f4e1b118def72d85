package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.Decision.Reason;
import io.fedelta.loyalty.earning.Decision.State;
import io.fedelta.loyalty.earning.service.FullCatchUp;
import io.fedelta.loyalty.earning.service.PaymentCatchUp;
import io.fedelta.loyalty.earning.service.RecentCatchUp;
import io.fedelta.loyalty.earning.service.Sweep;
import io.fedelta.loyalty.earning.service.WaitingCatchUp;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatchUpIntegrationTests {

    private static final long MARIA = 7;
    private static final long PAOLO = 8;

    @ParameterizedTest
    @EnumSource
    void a_lost_order_is_found_after_its_grace_and_awarded_once(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        bench.orders.put(order(1).of(MARIA).line("75.00").paid(START));

        recent(bench).run();
        assertThat(bench.awarding.decision(1)).isEmpty();

        bench.clock.advance(Duration.ofMinutes(2).plusMillis(1));
        recent(bench).run();
        recent(bench).run();
        assertThat(bench.points(MARIA)).isEqualTo(75);
    }

    @ParameterizedTest
    @EnumSource
    void a_long_history_is_decided_as_not_eligible_by_several_nodes_at_once(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        LongStream.rangeClosed(1, 350)
                .forEach(order -> bench.orders.put(
                        order(order).of(order % 9).line("10.00").paid(START)));
        bench.clock.advance(Duration.ofDays(30));
        bench.earning("1");

        Together.run(3, node -> () -> {
            full(bench).run();
            return null;
        });

        assertThat(decisions(bench, State.EXCLUDED, Reason.PROGRAMME_OFF)).isEqualTo(350);
        assertThat(bench.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_ENTRY", Integer.class))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void an_award_whose_order_was_cancelled_is_taken_back(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        bench.place(order(1).of(MARIA).line("75.00").paid(START));
        bench.orders.put(
                order(1).of(MARIA).line("75.00").state(OrderState.CANCELLED).paid(START));

        recent(bench).run();
        recent(bench).run();

        assertThat(bench.points(MARIA)).isZero();
        assertThat(bench.ledger.history(MARIA, 0, 10).total()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void an_order_submitted_again_without_the_queue_is_awarded_again(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        bench.place(order(1).of(MARIA).line("75.00").paid(START));
        bench.place(order(1).of(MARIA).line("75.00").state(OrderState.OPEN).facts());
        bench.orders.put(order(1).of(MARIA).line("80.00").paid(START));
        bench.clock.advance(Duration.ofMinutes(3));

        full(bench).run();

        assertThat(bench.points(MARIA)).isEqualTo(80);
    }

    @ParameterizedTest
    @EnumSource
    void late_payments_are_found_among_more_waiting_orders_than_one_look_takes(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        LongStream.rangeClosed(1, 250)
                .forEach(order ->
                        bench.place(order(order).of(MARIA).line("10.00").facts()));
        bench.orders.put(order(3).of(MARIA).line("10.00").paid(START));
        bench.orders.put(order(249).of(MARIA).line("10.00").paid(START));
        WaitingCatchUp waiting = new WaitingCatchUp(bench.jdbc, new Sweep(bench.awarding));

        waiting.run();
        assertThat(bench.points(MARIA)).isEqualTo(10);
        waiting.run();
        assertThat(bench.points(MARIA)).isEqualTo(20);

        bench.orders.put(order(5).of(MARIA).line("10.00").paid(START));
        waiting.run();
        assertThat(bench.points(MARIA)).isEqualTo(30);
        assertThat(decisions(bench, State.WAITING, Reason.NOT_FULLY_PAID)).isEqualTo(247);
    }

    @ParameterizedTest
    @EnumSource
    void refunds_and_late_payments_that_nobody_told_of_are_found_by_several_nodes_and_counted_once(
            TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        LongStream.rangeClosed(1, 120).forEach(order -> {
            bench.place(order(order).of(MARIA).line("10.00").paid(START));
            bench.orders.put(order(order)
                    .of(MARIA)
                    .line("10.00")
                    .paidInFull(START)
                    .refunded("4.00", START)
                    .facts());
        });
        bench.place(order(121).of(MARIA).line("50.00").facts());
        bench.orders.put(order(121).of(MARIA).line("50.00").paid(START));

        Together.run(3, node -> () -> {
            new PaymentCatchUp(bench.orders, new Sweep(bench.awarding)).run();
            full(bench).run();
            return null;
        });

        assertThat(bench.points(MARIA)).isEqualTo(120 * 6 + 50);
        assertThat(bench.orders.changed(0, 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_order_that_cannot_be_decided_is_passed_by(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        bench.orders.put(order(1).of(MARIA).line("99999999999999999999.00").paid(START));
        bench.orders.put(order(2).of(MARIA).line("75.00").paid(START));
        bench.clock.advance(Duration.ofMinutes(3));

        recent(bench).run();

        assertThat(bench.awarding.decision(1)).isEmpty();
        assertThat(bench.points(MARIA)).isEqualTo(75);
    }

    @ParameterizedTest
    @EnumSource
    void a_sweep_ends_when_everything_fails(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        LongStream.rangeClosed(1, 350)
                .forEach(order ->
                        bench.orders.put(order(order).of(MARIA).line("10.00").paid(START)));
        bench.clock.advance(Duration.ofMinutes(3));
        AtomicInteger tries = new AtomicInteger();
        bench.postingListeners.add((account, entry) -> {
            tries.incrementAndGet();
            throw new IllegalStateException("no reward today");
        });

        full(bench).run();

        assertThat(tries).as("three chunks, once for all, then each by itself").hasValue(303);
    }

    @ParameterizedTest
    @EnumSource
    void a_chunk_of_orders_with_one_fault_does_not_keep_those_behind_it_waiting(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        LongStream.rangeClosed(1, 120)
                .forEach(order -> bench.orders.put(
                        order(order).of(PAOLO).line("99999999999999999999.00").paid(START)));
        bench.orders.put(order(121).of(MARIA).line("75.00").paid(START));
        bench.clock.advance(Duration.ofMinutes(3));

        full(bench).run();

        assertThat(bench.points(MARIA)).isEqualTo(75);
    }

    @ParameterizedTest
    @EnumSource
    void a_hundred_failures_do_not_keep_the_others_of_a_chunk_from_their_decision(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        LongStream.rangeClosed(1, 150).forEach(order -> {
            long customer = order <= 100 ? PAOLO : MARIA;
            bench.place(order(order).of(customer).line("10.00").facts());
            bench.orders.put(order(order).of(customer).line("10.00").paid(START));
        });
        bench.postingListeners.add((account, entry) -> {
            if (account.accountId() == PAOLO) {
                throw new IllegalStateException("no reward for Paolo");
            }
        });

        new WaitingCatchUp(bench.jdbc, new Sweep(bench.awarding)).run();

        assertThat(bench.points(MARIA)).isEqualTo(500);
        assertThat(bench.points(PAOLO)).isZero();
    }

    private static RecentCatchUp recent(LoyaltyBench bench) {
        return new RecentCatchUp(bench.orders, new Sweep(bench.awarding), bench.clock);
    }

    private static FullCatchUp full(LoyaltyBench bench) {
        return new FullCatchUp(bench.orders, new Sweep(bench.awarding), bench.clock);
    }

    private static int decisions(LoyaltyBench bench, State state, Reason reason) {
        return bench.jdbc.queryForObject(
                "SELECT COUNT(*) FROM LOY_ORDER_DECISION WHERE STATE = ? AND REASON = ?",
                Integer.class,
                state.name(),
                reason.name());
    }
}
