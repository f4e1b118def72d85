package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.ShortfallExplanation;
import io.fedelta.loyalty.programme.RefundRules;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens when more is taken back than there is: the merchant's setting, both ways. */
class ShortfallIntegrationTests {

    private static final Instant NOON = MovableClock.START;
    private static final long MARIA = 42;

    private final OrderFixture portrait = order(1).of(MARIA).line("100.00").paidInFull(NOON);
    private LoyaltyBench bench;

    @AfterEach
    void the_tables_are_right() {
        assertThat(new LoyaltyVerification(bench.dataSource, List::of, List.of(), bench.clock).run())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_balance_goes_below_zero_unless_the_merchant_stops_it(TestDatabase database) {
        spentMostOf(database, true);

        bench.place(portrait.refunded("100.00", NOON).facts());

        assertThat(moves()).containsExactly(100L, -80L, -100L);
        assertThat(account())
                .extracting(Account::lifetime, Account::shortfall)
                .containsExactly(Points.of(-80), Points.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void a_balance_that_stops_at_zero_keeps_what_is_missing_and_the_next_points_pay_it(TestDatabase database) {
        spentMostOf(database, false);

        bench.place(portrait.refunded("100.00", NOON).facts());
        assertThat(account())
                .extracting(Account::lifetime, Account::spendable, Account::shortfall)
                .containsExactly(Points.ZERO, Points.ZERO, Points.of(80));

        bench.place(order(2).of(MARIA).line("50.00").paid(NOON));
        bench.adjust(MARIA, 40);

        assertThat(moves()).containsExactly(100L, -80L, -100L, 80L, 50L, -50L, 40L, -30L);
        assertThat(account())
                .extracting(Account::lifetime, Account::shortfall)
                .containsExactly(Points.of(10), Points.ZERO);
        assertThat(bench.ledger.explanation(MARIA, 8))
                .isEqualTo(new ShortfallExplanation(7, Points.of(-30), Points.ZERO));
    }

    @ParameterizedTest
    @EnumSource
    void points_that_pay_a_shortfall_reach_no_threshold(TestDatabase database) {
        spentMostOf(database, false);
        bench.place(portrait.refunded("100.00", NOON).facts());
        bench.postingListeners.add(
                (account, entry) -> assertThat(account.lifetime()).isEqualTo(Points.ZERO));

        bench.place(order(2).of(MARIA).line("50.00").paid(NOON));
    }

    @ParameterizedTest
    @EnumSource
    void a_shortfall_is_paid_also_when_balances_may_go_below_zero_again(TestDatabase database) {
        spentMostOf(database, false);
        bench.place(portrait.refunded("100.00", NOON).facts());
        bench.ruled(LoyaltyBench.rules("1"));

        bench.place(order(2).of(MARIA).line("90.00").paid(bench.clock.instant()));

        assertThat(account())
                .extracting(Account::lifetime, Account::shortfall)
                .containsExactly(Points.of(10), Points.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void a_refund_of_a_balance_below_zero_owes_all_it_takes_and_lifts_no_more(TestDatabase database) {
        open(database, false);
        bench.place(portrait.facts());
        bench.adjust(MARIA, -150);

        bench.place(portrait.refunded("100.00", NOON).facts());

        assertThat(account())
                .extracting(Account::lifetime, Account::shortfall)
                .containsExactly(Points.of(-50), Points.of(100));
    }

    @ParameterizedTest
    @EnumSource
    void a_cancelled_order_stops_at_zero_as_well_and_looking_again_changes_nothing(TestDatabase database) {
        spentMostOf(database, false);

        bench.place(portrait.state(OrderState.CANCELLED).facts());
        bench.awarding.decide(1);

        assertThat(moves()).containsExactly(100L, -80L, -100L, 80L);
    }

    /** By hand, since spending is not switched on. */
    private void spentMostOf(TestDatabase database, boolean belowZero) {
        open(database, belowZero);
        bench.place(portrait.facts());
        bench.adjust(MARIA, -80);
    }

    private void open(TestDatabase database, boolean belowZero) {
        bench = LoyaltyBench.on(database).ruled(LoyaltyBench.rules("1").withRefunds(new RefundRules(belowZero)));
    }

    private Account account() {
        return bench.ledger.account(MARIA);
    }

    private List<Long> moves() {
        return bench.jdbc.queryForList(
                "SELECT POINTS FROM LOY_ENTRY WHERE ACCOUNT_ID = ? ORDER BY ENTRY_NO", Long.class, MARIA);
    }
}
