package io.fedelta.loyalty.earning;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A shop in which anything happens at random: orders are placed, paid, cancelled, reopened, reported again and again;
 * points are given and taken, forms sent twice, the ratio changed, the programme switched on and off. Afterwards the
 * ledger must hold what a model of twenty lines says. A failure names its seed; put it into SEED to see it again.
 */
class RandomShopIntegrationTests {

    private static final Long SEED = null;
    private static final int STEPS = 600;
    private static final int CUSTOMERS = 5;
    private static final int ORDERS = 60;

    @ParameterizedTest
    @EnumSource
    void the_ledger_holds_what_the_model_says(TestDatabase database) {
        long seed = SEED == null ? System.nanoTime() : SEED;
        Shop shop = new Shop(LoyaltyBench.on(database), new Random(seed));

        for (int step = 0; step < STEPS; step++) {
            shop.step();
        }

        for (long customer = 0; customer < CUSTOMERS; customer++) {
            assertThat(shop.bench.points(customer))
                    .as("customer %d, seed %d", customer, seed)
                    .isEqualTo(shop.expected(customer));
        }
        LoyaltyVerification verification =
                new LoyaltyVerification(shop.bench.dataSource, List::of, List.of(), shop.bench.clock);
        assertThat(verification.run()).as("seed %d", seed).isEmpty();
    }

    /**
     * What an order earned when it was decided, and the lowest it was worth since, because a change of the order takes
     * back.
     */
    private record Award(long points, BigDecimal base, BigDecimal least) {

        Award worth(BigDecimal price) {
            return new Award(points, base, least.min(price));
        }

        long left() {
            BigDecimal taken =
                    BigDecimal.valueOf(points).multiply(base.subtract(least)).divide(base, 0, RoundingMode.FLOOR);
            return points - taken.longValueExact();
        }
    }

    /** Awards are cleared when the order is withdrawn. */
    private static final class Shop {
        private final LoyaltyBench bench;
        private final Random random;
        private final Map<Long, Award> earned = new HashMap<>();
        private final Map<Long, Long> byHand = new HashMap<>();
        private final Set<Long> settled = new HashSet<>();
        private int ratio;

        Shop(LoyaltyBench bench, Random random) {
            this.bench = bench;
            this.random = random;
        }

        void step() {
            bench.clock.advance(Duration.ofMinutes(random.nextInt(60)));
            long orderId = 1 + random.nextInt(ORDERS);
            switch (random.nextInt(10)) {
                case 0 -> changeRules();
                case 1, 2 -> adjust();
                case 3 -> report(orderId, OrderState.CANCELLED, false);
                case 4 -> report(orderId, OrderState.OPEN, false);
                case 5 -> report(orderId, OrderState.SUBMITTED, false);
                case 6 -> bench.awarding.decide(orderId);
                default -> report(orderId, OrderState.SUBMITTED, true);
            }
        }

        private void changeRules() {
            ratio = random.nextInt(4);
            bench.programme.publish(ratio == 0 ? ProgrammeRules.OFF : LoyaltyBench.rules("" + ratio), "anna");
        }

        private void adjust() {
            long customer = random.nextInt(CUSTOMERS);
            long points = random.nextBoolean() ? 1 + random.nextInt(200) : -1 - random.nextInt(200);
            String request = "request-" + random.nextLong();
            for (int sent = 0; sent <= random.nextInt(2); sent++) {
                bench.adjustments.adjust(customer, Points.of(points), new ManualNote("why not", "anna"), request);
            }
            byHand.merge(customer, points, Long::sum);
        }

        /** Prices in tenths make the rounding down count. */
        private void report(long orderId, OrderState state, boolean inFull) {
            Instant now = bench.clock.instant();
            String price = BigDecimal.valueOf(5 + random.nextInt(2_000), 1).toPlainString();
            OrderFixture order = order(orderId)
                    .of(orderId % CUSTOMERS)
                    .line(price)
                    .state(state)
                    .submitted(now);
            bench.orders.put(inFull ? order.paid(now) : order.facts());
            bench.awarding.decide(orderId);
            expect(orderId, state, inFull, new BigDecimal(price));
        }

        private void expect(long orderId, OrderState state, boolean inFull, BigDecimal price) {
            if (state != OrderState.SUBMITTED) {
                settled.remove(orderId);
                earned.remove(orderId);
            } else if (inFull && settled.add(orderId)) {
                long points = price.multiply(BigDecimal.valueOf(ratio)).longValue();
                earned.put(orderId, new Award(points, price, price));
            } else {
                earned.computeIfPresent(orderId, (id, award) -> award.worth(price));
            }
        }

        long expected(long customer) {
            long orders = earned.entrySet().stream()
                    .filter(order -> order.getKey() % CUSTOMERS == customer)
                    .mapToLong(order -> order.getValue().left())
                    .sum();
            return orders + byHand.getOrDefault(customer, 0L);
        }
    }
}
