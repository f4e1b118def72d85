package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.programme.Goods;
import io.fedelta.loyalty.programme.RefundRules;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Orders of random prices, refunded in random parts, by amount or by line, in every order, until nothing is left. Never
 * is more taken than was awarded, never is anything given back, and in the end everything is gone. A failure names its
 * seed; put it into SEED to see it again.
 */
class RandomRefundsIntegrationTests {

    private static final Long SEED = null;
    private static final int ORDERS = 60;
    private static final long MARIA = 42;

    private final long seed = SEED == null ? System.nanoTime() : SEED;
    private final Random random = new Random(seed);

    @ParameterizedTest
    @EnumSource
    void refunds_in_every_order_take_the_award_and_no_more(TestDatabase database) {
        LoyaltyBench bench = LoyaltyBench.on(database)
                .ruled(LoyaltyBench.rules(List.of("0.5", "1", "3.3333").get(random.nextInt(3)))
                        .withRefunds(new RefundRules(random.nextBoolean())));

        for (long orderId = 1; orderId <= ORDERS; orderId++) {
            refundBitByBit(bench, orderId);
        }

        assertThat(bench.points(MARIA)).as("seed %d", seed).isZero();
        assertThat(new LoyaltyVerification(bench.dataSource, List::of, List.of(), bench.clock).run())
                .as("seed %d", seed)
                .isEmpty();
    }

    private void refundBitByBit(LoyaltyBench bench, long orderId) {
        BigDecimal price = cents(1 + random.nextInt(30_000));
        int quantity = 1 + random.nextInt(4);
        BigDecimal shipping = cents(random.nextInt(2) * random.nextInt(1_000));
        OrderFixture order = order(orderId)
                .of(MARIA)
                .line("Album", quantity, price.toPlainString(), Goods.UNKNOWN)
                .line(cents(random.nextInt(5_000)).toPlainString())
                .shipping(shipping.toPlainString())
                .paidInFull(bench.clock.instant());
        Decision decision = bench.place(order.facts());
        BigDecimal left = decision.seen().orElseThrow().paid();
        int transaction = 0;
        while (left.signum() > 0) {
            BigDecimal amount = random.nextInt(4) == 0
                    ? left
                    : cents(1 + random.nextInt(10_000)).min(left);
            transaction++;
            nameLines(bench, orderId, transaction, quantity);
            decision = grown(
                    decision,
                    bench.place(order.refunded(amount.toPlainString(), bench.clock.instant())
                            .facts()));
            left = left.subtract(amount);
        }
        assertThat(decision.left().value())
                .as("order %d, seed %d", orderId, seed)
                .isZero();
    }

    /** Some refunds say which lines they are for, also more of them than there are. */
    private void nameLines(LoyaltyBench bench, long orderId, long transaction, int quantity) {
        if (random.nextInt(3) == 0) {
            RefundLine line =
                    new RefundLine(orderId * 1_000 + transaction, 1 + random.nextInt(3), 1 + random.nextInt(quantity));
            bench.transactions.inNew(() -> {
                bench.refundLines.record(orderId, List.of(line));
                return null;
            });
        }
    }

    private Decision grown(Decision before, Decision after) {
        assertThat(after.refunded().takenBack())
                .as("order %d, seed %d", before.orderId(), seed)
                .isBetween(before.refunded().takenBack(), before.points());
        return after;
    }

    private static BigDecimal cents(int amount) {
        return BigDecimal.valueOf(amount, 2);
    }
}
