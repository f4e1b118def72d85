package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.MovableClock.START;
import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.earning.Decision.Reason;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderListenersIntegrationTests {

    private static final long MARIA = 7;

    @ParameterizedTest
    @EnumSource
    void listeners_hear_each_submission_and_withdrawal_once(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        List<String> heard = new ArrayList<>();
        bench.submissionListeners.add(new SubmissionListener() {
            @Override
            public void orderSubmitted(OrderFacts order) {
                heard.add("submitted " + order.orderId());
            }

            @Override
            public void orderWithdrawn(long orderId) {
                heard.add("withdrawn " + orderId);
            }
        });

        bench.place(order(1).of(MARIA).line("75.00").facts());
        bench.place(order(1).of(MARIA).line("75.00").paid(START));
        bench.awarding.decide(1);
        bench.place(order(1).of(MARIA).line("75.00").state(OrderState.OPEN).facts());
        bench.awarding.decide(1);
        bench.place(order(1).of(MARIA).line("75.00").paid(START));

        assertThat(heard).containsExactly("submitted 1", "withdrawn 1", "submitted 1");
    }

    @ParameterizedTest
    @EnumSource
    void listeners_hear_of_each_payment_in_full_and_of_each_loss(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        List<String> heard = new ArrayList<>();
        bench.paidOrderListeners.add(new PaidOrderListener() {
            @Override
            public void orderPaid(OrderFacts order, Instant paidAt, int cycle) {
                heard.add("paid " + order.orderId() + " in cycle " + cycle);
            }

            @Override
            public void orderLost(long orderId, long accountId) {
                heard.add("lost " + orderId + " of " + accountId);
            }
        });

        bench.place(order(1).of(MARIA).line("75.00").facts());
        bench.place(order(1).of(MARIA).line("75.00").paid(START));
        bench.awarding.decide(1);
        bench.place(order(1).of(MARIA).line("75.00").state(OrderState.OPEN).facts());
        bench.awarding.decide(1);
        bench.place(order(1).of(MARIA).line("75.00").paid(START));

        assertThat(heard).containsExactly("paid 1 in cycle 0", "lost 1 of " + MARIA, "paid 1 in cycle 1");
    }

    @ParameterizedTest
    @EnumSource
    void listeners_hear_of_payments_that_earn_no_points_but_of_none_while_the_programme_is_off(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database);
        List<Long> heard = new ArrayList<>();
        bench.paidOrderListeners.add(new PaidOrderListener() {
            @Override
            public void orderPaid(OrderFacts order, Instant paidAt, int cycle) {
                heard.add(order.orderId());
            }

            @Override
            public void orderLost(long orderId, long accountId) {
                throw new AssertionError("No order was lost");
            }
        });

        bench.place(order(1).of(MARIA).line("75.00").paid(START));
        ProgrammeRules on = LoyaltyBench.rules("1");
        bench.ruled(new ProgrammeRules(true, false, on.ratio(), on.base(), false, true));
        Instant later = bench.clock.instant();
        Decision decision = bench.place(order(2).of(MARIA).line("75.00").paid(later));

        assertThat(decision.reason()).isEqualTo(Reason.PAYMENT_POINTS_OFF);
        assertThat(heard).containsExactly(2L);
    }

    @ParameterizedTest
    @EnumSource
    void a_listener_that_fails_leaves_no_decision_and_no_entry(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        bench.postingListeners.add((account, entry) -> {
            throw new IllegalStateException("no reward today");
        });
        bench.orders.put(order(1).of(MARIA).line("75.00").paid(START));

        assertThatThrownBy(() -> bench.awarding.decide(1)).hasMessage("no reward today");

        assertThat(bench.awarding.decision(1)).isEmpty();
        assertThat(bench.points(MARIA)).isZero();
    }
}
