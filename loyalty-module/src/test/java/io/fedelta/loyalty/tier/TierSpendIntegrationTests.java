package io.fedelta.loyalty.tier;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.programme.TierRules.By;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.TierBench;
import io.fedelta.loyalty.testing.TierLadder;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TierSpendIntegrationTests {

    private static final long MARIA = 7;
    private static final Instant START = MovableClock.START;

    @Test
    void spending_counts_also_where_orders_bring_no_points() {
        TierBench bench =
                TierBench.on(TestDatabase.HSQLDB, TierLadder.by(By.SPEND).steps(100));
        bench.ruled(bench.rulesWithoutPaymentPoints());

        bench.loyalty.place(order(1).of(MARIA).line("100.00").paid(START));

        assertThat(bench.loyalty.points(MARIA)).isZero();
        assertThat(bench.tier(MARIA)).isEqualTo(1);
    }

    @Test
    void spending_in_another_currency_does_not_count() {
        TierBench bench =
                TierBench.on(TestDatabase.HSQLDB, TierLadder.by(By.SPEND).steps(100));

        bench.loyalty.place(order(1).of(MARIA).in("CHF").line("100.00").paid(START));

        assertThat(bench.tier(MARIA)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_refund_leaves_the_day_of_its_order_and_begins_the_days_of_grace(TestDatabase database) {
        for (By by : By.values()) {
            TierBench bench = TierBench.on(
                    database, TierLadder.by(by).months(12).grace(30).steps(100));
            bench.loyalty.place(order(1).of(MARIA).line("100.00").paid(START));
            bench.loyalty.clock.advance(Duration.ofDays(20));

            bench.loyalty.place(order(1).of(MARIA)
                    .line("100.00")
                    .submitted(START)
                    .captured("100.00", START)
                    .refunded("30.00", bench.loyalty.clock.instant())
                    .facts());

            assertThat(bench.tier(MARIA)).isEqualTo(1);
            assertThat(bench.status(MARIA).inGrace()).isTrue();
            assertThat(bench.status(MARIA).figure()).isEqualByComparingTo("70");
            assertThat(bench.days(MARIA)).isEqualTo(1);
            bench.reviewAfter(Duration.ofDays(30));
            assertThat(bench.tier(MARIA)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_goes_back_is_spent_no_more_where_orders_bring_no_points(TestDatabase database) {
        TierBench bench = TierBench.on(database, TierLadder.by(By.SPEND).steps(100));
        bench.ruled(bench.rulesWithoutPaymentPoints());
        OrderFixture order =
                order(1).of(MARIA).line("100.00").shipping("100.00").paidInFull(START);
        bench.loyalty.place(order.facts());

        bench.loyalty.place(order.refunded("60.00", START).facts());
        assertThat(bench.status(MARIA).figure()).isEqualByComparingTo("70");
        assertThat(bench.status(MARIA).inGrace()).isTrue();

        bench.loyalty.place(order.refunded("140.00", START).facts());
        assertThat(bench.status(MARIA).figure()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_too_little_for_a_point_is_spent_no_more_as_well(TestDatabase database) {
        TierBench bench = TierBench.on(database, TierLadder.by(By.SPEND).steps(100));
        bench.ruled(LoyaltyBench.rules("0.01").withTiers(TierLadder.by(By.SPEND).steps(100)));
        OrderFixture order = order(1).of(MARIA).line("100.00").paidInFull(START);
        bench.loyalty.place(order.facts());

        bench.loyalty.place(order.refunded("30.00", START).facts());

        assertThat(bench.loyalty.points(MARIA)).isEqualTo(1);
        assertThat(bench.status(MARIA).figure()).isEqualByComparingTo("70");
    }

    @ParameterizedTest
    @EnumSource
    void thirds_of_an_order_leave_order_day_and_standing_at_the_same_figure(TestDatabase database) {
        TierBench bench = TierBench.on(database, TierLadder.by(By.SPEND).steps(100));
        OrderFixture order = order(1).of(MARIA).line("10.00").shipping("20.00").paidInFull(START);
        bench.loyalty.place(order.facts());

        bench.loyalty.place(order.refunded("10.00", START).facts());
        bench.loyalty.place(order.refunded("10.00", START).facts());

        assertThat(bench.status(MARIA).figure()).isEqualByComparingTo("3.33333");
        assertThat(new LoyaltyVerification(bench.loyalty.dataSource, List::of, List.of(), bench.loyalty.clock).run())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_lost_order_spends_nothing_and_spends_again_when_it_is_paid_again(TestDatabase database) {
        TierBench bench = TierBench.on(
                database, TierLadder.by(By.SPEND).months(12).grace(30).steps(100));
        bench.loyalty.place(order(1).of(MARIA).line("100.00").paid(START));

        bench.loyalty.place(
                order(1).of(MARIA).state(OrderState.CANCELLED).line("100.00").paid(START));
        assertThat(bench.status(MARIA).figure()).isEqualByComparingTo("0");

        bench.loyalty.place(order(1).of(MARIA).line("100.00").paid(START));
        assertThat(bench.status(MARIA).figure()).isEqualByComparingTo("100");
        assertThat(bench.reasons(MARIA)).hasSize(1);
    }

    @Test
    void a_lost_order_of_a_guest_opens_no_account() {
        TierBench bench =
                TierBench.on(TestDatabase.HSQLDB, TierLadder.by(By.SPEND).steps(100));
        bench.loyalty.place(order(1).byGuest().line("100.00").paid(START));

        bench.loyalty.place(
                order(1).byGuest().state(OrderState.CANCELLED).line("100.00").paid(START));

        assertThat(bench.count("SELECT COUNT(*) FROM LOY_ACCOUNT")).isZero();
        assertThat(bench.count("SELECT COUNT(*) FROM LOY_TIER_STANDING")).isZero();
    }
}
