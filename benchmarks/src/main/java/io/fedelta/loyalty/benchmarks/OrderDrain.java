package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.earning.service.InMemoryAwardQueue;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.worker.BackgroundWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * How fast one node's worker gets through a burst of paid orders of many members, with everything that listens:
 * rewards, tiers, campaigns, challenges, sessions. The whole award from the queue to the decision; only the orders
 * themselves come from memory instead of the host's tables.
 */
final class OrderDrain {
    private static final int BURST = 1_000;
    private static final int MEMBERS = 2_000;
    private static final int RULES = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LoyaltyBench shop;
    private final InMemoryAwardQueue queue;
    private final int rounds;

    OrderDrain(DataSource empty, Settings settings) {
        shop = WholeShop.on(empty, RULES);
        queue = new InMemoryAwardQueue(shop.awarding, true);
        rounds = settings.serviceRounds();
    }

    List<Measure> run(long seed) {
        BackgroundWorker worker = new BackgroundWorker(List.of(queue), true);
        worker.start();
        try {
            List<Double> perSecond = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                double figure = burst();
                System.out.printf("%-44s %.0f%n", "orders/s of a burst, round " + round, figure);
                if (round > 0) {
                    perSecond.add(figure);
                }
            }
            return List.of(Measure.sampled("orders awarded by one worker, all rules on", "/s", perSecond, seed));
        } finally {
            worker.stop();
        }
    }

    private double burst() {
        List<Long> orders =
                LongStream.range(0, BURST).mapToObj(i -> Postings.newOrder()).toList();
        orders.forEach(this::place);
        long begun = System.nanoTime();
        orders.forEach(queue::offer);
        queue.await(orders.get(BURST - 1), PATIENCE).orElseThrow();
        return BURST / ((System.nanoTime() - begun) / 1e9);
    }

    private void place(long order) {
        long member = ThreadLocalRandom.current().nextInt(MEMBERS);
        shop.orders.put(OrderFixture.order(order).of(member).line("10.00").paid(MovableClock.START));
    }
}
