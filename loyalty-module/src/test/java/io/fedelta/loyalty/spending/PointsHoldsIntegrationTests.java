package io.fedelta.loyalty.spending;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.spending.service.PointsValue;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldResult;
import io.fedelta.loyalty.tender.HoldResult.Held;
import io.fedelta.loyalty.tender.HoldResult.Refused;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.tender.Refusal;
import io.fedelta.loyalty.tender.SpendResult;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.tender.service.Holds;
import io.fedelta.loyalty.tender.service.JdbcHolds;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Points through the whole life of holds, as checkouts lead it; afterwards the tables are right. */
class PointsHoldsIntegrationTests {

    private static final long MARIA = 7;

    private LoyaltyBench bench;
    private Holds holds;

    @AfterEach
    void the_tables_are_right() {
        assertThat(new LoyaltyVerification(bench.dataSource, List::of, List.of(), bench.clock).run())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void points_are_held_spent_given_back_in_parts_and_never_more_than_spent(TestDatabase database) {
        open(database, 100);
        Hold hold = wanted(1, 67, "3.35");
        assertThat(holds.hold(hold)).isInstanceOf(Held.class);
        assertThat(holds.hold(hold)).as("asked again").isInstanceOf(Held.class);
        assertThat(account().held()).isEqualTo(Points.of(67));

        holds.confirm(hold.holdId());
        holds.confirm(hold.holdId());
        assertThat(account().spendable()).isEqualTo(Points.of(33));

        assertThat(holds.refund(hold.holdId(), new BigDecimal("1.00"), "r1")).isEqualByComparingTo("1.00");
        assertThat(holds.refund(hold.holdId(), new BigDecimal("1.00"), "r1")).isEqualByComparingTo("1.00");
        assertThat(account().spendable()).isEqualTo(Points.of(53));
        assertThat(holds.refund(hold.holdId(), new BigDecimal("9.99"), "r2")).isEqualByComparingTo("2.35");
        assertThat(account())
                .isEqualTo(new Account(MARIA, Points.of(100), Points.of(100), 4, Points.ZERO, Points.ZERO));
    }

    @ParameterizedTest
    @EnumSource
    void a_checkout_that_fails_gives_back_once_whether_it_had_spent_or_not(TestDatabase database) {
        open(database, 100);
        Hold held = wanted(1, 50, "2.50");
        Hold spent = wanted(2, 50, "2.50");
        holds.hold(held);
        holds.hold(spent);
        holds.confirm(spent.holdId());

        for (int again = 0; again < 2; again++) {
            holds.release(held.holdId());
            holds.release(spent.holdId());
        }

        assertThat(account())
                .extracting(Account::lifetime, Account::spendable, Account::held)
                .containsExactly(Points.of(100), Points.of(100), Points.ZERO);
        assertThat(holds.confirm(held.holdId())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void points_pay_no_more_than_their_share_of_an_order_that_became_smaller(TestDatabase database) {
        open(database, 100, 50);
        BigDecimal planned = new BigDecimal("10.00");
        BigDecimal smaller = new BigDecimal("5.01");
        Hold hold = wanted(1, 51, "2.51");

        SpendResult refused = holds.spend(List.of(hold), smaller);

        assertThat(refused)
                .isInstanceOfSatisfying(
                        SpendResult.Refused.class, no -> assertThat(no.reason()).isEqualTo(Refusal.NOT_ALLOWED));
        assertThat(account().spendable()).isEqualTo(Points.of(100));
        assertThat(holds.spend(List.of(wanted(1, 50, "2.50")), smaller))
                .as("half of it, rounded down")
                .isInstanceOf(SpendResult.Spent.class);
        assertThat(holds.spend(List.of(wanted(2, 50, "2.50")), planned)).isInstanceOf(SpendResult.Spent.class);
        assertThat(account().spendable()).isEqualTo(Points.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void M4_of_two_carts_that_redeem_the_same_hundred_points_at_once_one_wins(TestDatabase database) {
        open(database, 100);

        List<HoldResult> answers = Together.run(2, cart -> () -> {
            Hold hold = wanted(cart + 1, 100, "5.00");
            HoldResult answer = holds.hold(hold);
            holds.confirm(hold.holdId());
            return answer;
        });

        assertThat(answers).filteredOn(Held.class::isInstance).hasSize(1);
        assertThat(answers).contains(new Refused(Refusal.NOT_ENOUGH));
        assertThat(account())
                .extracting(Account::lifetime, Account::spendable)
                .containsExactly(Points.of(100), Points.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void twenty_carts_spend_five_times_what_is_there_while_points_come_in(TestDatabase database) {
        open(database, 200);

        List<Boolean> won = Together.run(20, cart -> () -> {
            if (cart % 5 == 0) {
                bench.adjust(MARIA, 50);
            }
            Hold hold = wanted(cart + 1, 50, "2.50");
            boolean held = holds.hold(hold) instanceof Held;
            holds.confirm(hold.holdId());
            return held;
        });

        long spent = won.stream().filter(winner -> winner).count() * 50;
        assertThat(spent).isBetween(200L, 400L);
        assertThat(account())
                .extracting(Account::lifetime, Account::spendable)
                .containsExactly(Points.of(400), Points.of(400 - spent));
    }

    private void open(TestDatabase database, long points) {
        open(database, points, 100);
    }

    private void open(TestDatabase database, long points, int largestShare) {
        bench = LoyaltyBench.on(database).earning("1");
        bench.programme.edit(
                rules -> rules.withSpending(
                        new SpendingRules(true, 100, new BigDecimal("5"), "EUR", 50, largestShare, true, false)),
                "merchant");
        bench.clock.advance(Duration.ofSeconds(1));
        bench.adjust(MARIA, points);
        PointsValue value = new PointsValue(bench.ledger, bench.programme, bench.clock);
        holds = new JdbcHolds(bench.jdbc, List.of(value), List::of, bench.transactions, bench.clock);
    }

    private Account account() {
        return bench.ledger.account(MARIA);
    }

    private Hold wanted(long order, long points, String amount) {
        return new Hold(
                UUID.randomUUID().toString(),
                TenderKind.POINTS,
                Long.toString(MARIA),
                order,
                MARIA,
                new BigDecimal(amount),
                "EUR",
                points,
                BigDecimal.ZERO,
                HoldState.HELD,
                bench.clock.instant());
    }
}
