package io.fedelta.loyalty.cashback;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.CashbackRules;
import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldResult;
import io.fedelta.loyalty.testing.CashbackBench;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Orders, refunds, days that pass, checkouts that are confirmed, released or refunded, in any order. After each step
 * the wallet is what came in less what is spent, and never is more taken back than was earned. A failure names its
 * seed; put it into SEED to see it again.
 */
class RandomCashbackIntegrationTests {

    private static final Long SEED = null;
    private static final int STEPS = 250;
    private static final long MARIA = 42;

    /** In one statement: after each of many steps it would otherwise be one for each order. */
    private static final String EARNED = """
            SELECT COALESCE(SUM(CASE WHEN TAKEN_BACK < 0 OR TAKEN_BACK > AMOUNT THEN 1 ELSE 0 END), 0),
                COALESCE(SUM(CASE WHEN MATURED_AT IS NULL THEN 0 ELSE AMOUNT - TAKEN_BACK END), 0) FROM LOY_CASHBACK""";

    private record Earned(int impossible, BigDecimal matured) {}

    private final long seed = SEED == null ? System.nanoTime() : SEED;
    private final Random random = new Random(seed);
    private final Map<Long, OrderFixture> orders = new LinkedHashMap<>();
    private final Map<Long, BigDecimal> paid = new LinkedHashMap<>();
    private final List<Hold> confirmed = new ArrayList<>();
    private BigDecimal spent = BigDecimal.ZERO;

    @ParameterizedTest
    @EnumSource
    void the_wallet_is_what_came_in_less_what_is_spent_whatever_happens(TestDatabase database) {
        CashbackBench bench = CashbackBench.on(database)
                .ruled(new CashbackRules(
                        true,
                        List.of(cents(500), cents(333), cents(10_000)).get(random.nextInt(3)),
                        random.nextInt(4)));

        for (int step = 0; step < STEPS; step++) {
            step(bench);
            proveRight(bench);
        }
        assertThat(bench.verify()).as("seed %d", seed).isEmpty();
    }

    private void step(CashbackBench bench) {
        switch (random.nextInt(6)) {
            case 0, 1 -> buy(bench);
            case 2 -> refund(bench);
            case 3 -> spend(bench);
            case 4 -> refundWhatWasSpent(bench);
            default -> bench.afterDays(random.nextInt(3));
        }
    }

    private void buy(CashbackBench bench) {
        long orderId = orders.size() + 1;
        OrderFixture order = order(orderId)
                .of(MARIA)
                .line(
                        "Album",
                        1 + random.nextInt(3),
                        cents(1 + random.nextInt(20_000)).toPlainString(),
                        Goods.UNKNOWN)
                .shipping(cents(random.nextInt(2) * 990).toPlainString())
                .paidInFull(bench.loyalty.clock.instant());
        orders.put(orderId, order);
        paid.put(
                orderId, bench.loyalty.place(order.facts()).seen().orElseThrow().paid());
    }

    private void refund(CashbackBench bench) {
        long orderId = 1 + random.nextInt(orders.size() + 1);
        BigDecimal left = paid.getOrDefault(orderId, BigDecimal.ZERO);
        if (left.signum() > 0) {
            BigDecimal amount = random.nextInt(3) == 0
                    ? left
                    : cents(1 + random.nextInt(10_000)).min(left);
            paid.put(orderId, left.subtract(amount));
            bench.loyalty.place(orders.get(orderId)
                    .refunded(amount.toPlainString(), bench.loyalty.clock.instant())
                    .facts());
        }
    }

    private void spend(CashbackBench bench) {
        bench.cashback.wallet(MARIA, "EUR").ifPresent(wallet -> {
            BigDecimal amount = cents(1 + random.nextInt(1_000));
            Hold hold = bench.wanted(MARIA, 1_000 + confirmed.size(), wallet.purseId(), amount.toPlainString(), "EUR");
            boolean held = bench.holds.hold(hold) instanceof HoldResult.Held;
            assertThat(held).as("seed %d", seed).isEqualTo(wallet.available().compareTo(amount) >= 0);
            if (held) {
                settle(bench, hold);
            }
        });
    }

    private void settle(CashbackBench bench, Hold hold) {
        if (random.nextBoolean()) {
            bench.holds.confirm(hold.holdId());
            confirmed.add(hold);
            spent = spent.add(hold.amount());
        } else {
            bench.holds.release(hold.holdId());
        }
    }

    private void refundWhatWasSpent(CashbackBench bench) {
        if (!confirmed.isEmpty()) {
            Hold hold = confirmed.get(random.nextInt(confirmed.size()));
            BigDecimal back = bench.holds.refund(
                    hold.holdId(), cents(1 + random.nextInt(500)), "refund " + bench.loyalty.clock.instant() + spent);
            spent = spent.subtract(back);
        }
    }

    private void proveRight(CashbackBench bench) {
        Earned earned =
                bench.loyalty.jdbc.queryForObject(EARNED, (row, i) -> new Earned(row.getInt(1), row.getBigDecimal(2)));
        assertThat(earned.impossible()).as("seed %d", seed).isZero();
        BigDecimal left = earned.matured();
        BigDecimal expected = left.subtract(spent);
        bench.cashback
                .wallet(MARIA, "EUR")
                .ifPresent(wallet ->
                        assertThat(wallet.available()).as("seed %d", seed).isEqualByComparingTo(expected));
    }

    private static BigDecimal cents(int amount) {
        return BigDecimal.valueOf(amount, 2);
    }
}
