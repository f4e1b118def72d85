package io.fedelta.loyalty.spending;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RefundRules;
import io.fedelta.loyalty.programme.SpendingRules;
import io.fedelta.loyalty.spending.service.PointsValue;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.tender.Refusal;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PointsValueIntegrationTests {

    private static final long MARIA = 7;

    @ParameterizedTest
    @EnumSource
    void spending_lowers_spendable_points_and_never_lifetime_points(TestDatabase database) {
        Till till = till(database, 100);
        Hold hold = till.hold(60, "3.00");

        assertThat(till.reserve(hold)).isEmpty();
        assertThat(till.account())
                .isEqualTo(new Account(MARIA, Points.of(100), Points.of(100), 1, Points.ZERO, Points.of(60)));

        till.take(hold);

        assertThat(till.account())
                .isEqualTo(new Account(MARIA, Points.of(100), Points.of(40), 2, Points.ZERO, Points.ZERO));
        assertThat(till.newest())
                .extracting(Entry::kind, Entry::points, Entry::lifetimePoints, Entry::balance, Entry::spendableBalance)
                .containsExactly(EntryKind.SPENT, Points.of(-60), Points.ZERO, Points.of(100), Points.of(40));
        assertThat(till.newest().source().orderId()).contains(1L);
    }

    @ParameterizedTest
    @EnumSource
    void m4_of_two_carts_that_redeem_the_same_hundred_points_at_once_one_wins(TestDatabase database) {
        Till till = till(database, 100);

        List<Optional<Refusal>> answers = Together.run(2, cart -> () -> till.reserve(till.hold(100, "5.00")));

        assertThat(answers).containsExactlyInAnyOrder(Optional.empty(), Optional.of(Refusal.NOT_ENOUGH));
        assertThat(till.account().held()).isEqualTo(Points.of(100));
        assertThat(till.account().free()).isEqualTo(Points.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_failed_checkout_held_is_free_again_and_leaves_no_entry(TestDatabase database) {
        Till till = till(database, 100);
        Hold hold = till.hold(100, "5.00");
        till.reserve(hold);

        till.free(hold);

        assertThat(till.account())
                .isEqualTo(new Account(MARIA, Points.of(100), Points.of(100), 1, Points.ZERO, Points.ZERO));
        assertThat(till.reserve(till.hold(100, "5.00"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refunds_bring_points_back_in_proportion_and_the_last_one_brings_the_rest(TestDatabase database) {
        Till till = till(database, 100);
        Hold hold = till.hold(67, "3.35");
        till.reserve(hold);
        till.take(hold);

        Hold once = till.giveBack(hold, "1.00", "first");
        Hold twice = till.giveBack(once, "0.01", "second");
        till.giveBack(twice, "2.34", "third");

        assertThat(till.moves()).containsExactly(100L, -67L, 20L, 47L);
        assertThat(till.account().spendable()).isEqualTo(Points.of(100));
        assertThat(till.account().lifetime()).isEqualTo(Points.of(100));
    }

    @ParameterizedTest
    @EnumSource
    void points_pay_only_by_the_rules_and_only_of_ones_own_account(TestDatabase database) {
        Till till = till(database, 100);

        assertThat(till.reserve(till.hold(49, "2.45"))).contains(Refusal.NOT_ALLOWED);
        assertThat(till.reserve(till.hold(99, "5.00"))).contains(Refusal.NOT_ALLOWED);
        assertThat(till.reserve(till.hold(101, "5.05"))).contains(Refusal.NOT_ENOUGH);
        assertThat(till.reserve(till.hold(60, "3.00", "USD", MARIA))).contains(Refusal.OTHER_CURRENCY);
        assertThat(till.reserve(till.hold(60, "3.00", "EUR", 8))).contains(Refusal.UNKNOWN);
        till.rules(new SpendingRules(false, 100, new BigDecimal("5"), "EUR", 50, 100, true, false));
        assertThat(till.reserve(till.hold(60, "3.00"))).contains(Refusal.NOT_ALLOWED);
        assertThat(till.account().held()).isEqualTo(Points.ZERO);
    }

    @ParameterizedTest
    @EnumSource
    void who_owes_points_spends_none_until_they_are_covered(TestDatabase database) {
        Till till = till(database, 100);
        Hold hold = till.hold(100, "5.00");
        till.reserve(hold);
        till.take(hold);
        till.bench.adjust(MARIA, -60);

        assertThat(till.account())
                .extracting(Account::lifetime, Account::spendable)
                .containsExactly(Points.of(40), Points.of(-60));
        assertThat(till.reserve(till.hold(50, "2.50"))).contains(Refusal.NOT_ALLOWED);

        till.bench.adjust(MARIA, 110);
        assertThat(till.reserve(till.hold(50, "2.50"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_master_switch_does_not_stop_spending(TestDatabase database) {
        Till till = till(database, 100);
        till.bench.programme.edit(
                rules -> new ProgrammeRules(false, true, rules.ratio(), rules.base(), false, true)
                        .withSpending(rules.spending()),
                "merchant");
        till.bench.clock.advance(Duration.ofSeconds(1));

        assertThat(till.reserve(till.hold(60, "3.00"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_new_rate_in_the_middle_of_a_checkout_changes_nothing_of_it(TestDatabase database) {
        Till till = till(database, 100);
        Hold hold = till.hold(60, "3.00");
        till.reserve(hold);
        till.rules(new SpendingRules(true, 10, new BigDecimal("5"), "EUR", 1, 100, true, false));

        till.take(hold);

        assertThat(till.moves()).containsExactly(100L, -60L);
        assertThat(till.bench.ledger.explanation(MARIA, 2).points()).isEqualTo(Points.of(-60));
    }

    @ParameterizedTest
    @EnumSource
    void points_spent_before_their_award_is_taken_back_are_owed_where_balances_stop_at_zero(TestDatabase database) {
        Till till = till(database, 0);
        LoyaltyBench bench = till.bench;
        bench.programme.edit(rules -> rules.withRefunds(new RefundRules(false)), "merchant");
        bench.clock.advance(Duration.ofSeconds(1));
        bench.place(order(1).of(MARIA)
                .line("100.00")
                .paidInFull(bench.clock.instant())
                .facts());
        Hold hold = till.hold(100, "5.00");
        till.reserve(hold);
        till.take(hold);

        bench.place(order(1).of(MARIA)
                .line("100.00")
                .paidInFull(bench.clock.instant())
                .refunded("100.00", bench.clock.instant())
                .facts());

        assertThat(till.account())
                .extracting(Account::spendable, Account::shortfall)
                .containsExactly(Points.ZERO, Points.of(100));
        till.giveBack(hold, "5.00", "all");
        assertThat(till.account())
                .extracting(Account::spendable, Account::shortfall)
                .containsExactly(Points.of(100), Points.of(100));
    }

    @ParameterizedTest
    @EnumSource
    void whatever_checkouts_do_in_any_order_points_in_are_points_out_and_points_left(TestDatabase database) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Till till = till(database, 1_000);
        List<Hold> held = new ArrayList<>();
        List<Hold> spent = new ArrayList<>();
        long out = 0;
        for (int turn = 0; turn < 60; turn++) {
            int what = random.nextInt(4);
            if (what == 0) {
                long points = 50 + random.nextInt(300);
                Hold hold = till.hold(points, BigDecimal.valueOf(points * 5, 2).toPlainString());
                boolean fits = till.account().free().value() >= points;
                assertThat(till.reserve(hold).isEmpty()).as("seed %d", seed).isEqualTo(fits);
                if (fits) {
                    held.add(hold);
                }
            } else if (what == 1 && !held.isEmpty()) {
                till.free(held.remove(random.nextInt(held.size())));
            } else if (what == 2 && !held.isEmpty()) {
                Hold hold = held.remove(random.nextInt(held.size()));
                till.take(hold);
                out += hold.points();
                spent.add(hold);
            } else if (what == 3 && !spent.isEmpty()) {
                Hold hold = spent.remove(random.nextInt(spent.size()));
                long before = returned(hold);
                BigDecimal left = hold.amount().subtract(hold.refunded());
                BigDecimal amount = left.min(BigDecimal.valueOf(1 + random.nextInt(500), 2));
                Hold after = till.giveBack(
                        hold, amount.toPlainString(), UUID.randomUUID().toString());
                out -= returned(after) - before;
                if (after.refunded().compareTo(after.amount()) < 0) {
                    spent.add(after);
                }
            }
            Account account = till.account();
            assertThat(account.lifetime()).as("seed %d", seed).isEqualTo(Points.of(1_000));
            assertThat(account.spendable()).as("seed %d", seed).isEqualTo(Points.of(1_000 - out));
            assertThat(account.held().value())
                    .as("seed %d", seed)
                    .isEqualTo(held.stream().mapToLong(Hold::points).sum());
        }
    }

    private static long returned(Hold hold) {
        return BigDecimal.valueOf(hold.points())
                .multiply(hold.refunded())
                .divide(hold.amount(), 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    private static Till till(TestDatabase database, long points) {
        LoyaltyBench bench = LoyaltyBench.on(database).earning("1");
        bench.clock.advance(Duration.ofSeconds(1));
        Till till = new Till(bench, new PointsValue(bench.ledger, bench.programme, bench.clock));
        till.rules(new SpendingRules(true, 100, new BigDecimal("5"), "EUR", 50, 100, true, false));
        if (points > 0) {
            bench.adjust(MARIA, points);
        }
        return till;
    }

    /** Each step in a transaction, as holds take them. */
    private record Till(LoyaltyBench bench, PointsValue value) {

        void rules(SpendingRules rules) {
            bench.programme.edit(before -> before.withSpending(rules), "merchant");
            bench.clock.advance(Duration.ofSeconds(1));
        }

        Hold hold(long points, String amount) {
            return hold(points, amount, "EUR", MARIA);
        }

        Hold hold(long points, String amount, String currency, long customer) {
            return new Hold(
                    UUID.randomUUID().toString(),
                    TenderKind.POINTS,
                    Long.toString(MARIA),
                    1,
                    customer,
                    new BigDecimal(amount),
                    currency,
                    points,
                    BigDecimal.ZERO,
                    HoldState.HELD,
                    bench.clock.instant());
        }

        Optional<Refusal> reserve(Hold hold) {
            return bench.transactions.inNew(() -> value.reserve(hold));
        }

        void take(Hold hold) {
            run(() -> value.take(hold));
        }

        void free(Hold hold) {
            run(() -> value.free(hold));
        }

        /** @return the hold as it is afterwards */
        Hold giveBack(Hold hold, String amount, String refund) {
            run(() -> value.giveBack(hold, new BigDecimal(amount), refund));
            return new Hold(
                    hold.holdId(),
                    hold.kind(),
                    hold.sourceId(),
                    hold.orderId(),
                    hold.customerId(),
                    hold.amount(),
                    hold.currency(),
                    hold.points(),
                    hold.refunded().add(new BigDecimal(amount)),
                    HoldState.CONFIRMED,
                    hold.heldAt());
        }

        Account account() {
            return bench.ledger.account(MARIA);
        }

        Entry newest() {
            return bench.ledger.history(MARIA, 0, 1).rows().get(0);
        }

        List<Long> moves() {
            List<Entry> newestFirst = bench.ledger.history(MARIA, 0, 100).rows();
            return newestFirst.stream()
                    .sorted(Comparator.comparingLong(Entry::entryNo))
                    .map(entry -> entry.points().value())
                    .toList();
        }

        private void run(Runnable work) {
            bench.transactions.inNew(() -> {
                work.run();
                return null;
            });
        }
    }
}
