package io.fedelta.loyalty.recalculation;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.testing.DyingDataSource;
import io.fedelta.loyalty.testing.DyingDataSource.DeadException;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.OrderFixture;
import io.fedelta.loyalty.testing.RecalculationBench;
import io.fedelta.loyalty.testing.Studio;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes that die, and nodes that work together. */
class KilledRecalculationIntegrationTests {

    private static final int KILLS = 10;
    private static final int LONGEST_LIFE = 60;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void killed_at_random_points_it_ends_as_one_straight_run(TestDatabase database) {
        RecalculationBench straight = withOrders(database);
        straight.recalculate(12);

        long seed = System.nanoTime();
        Random random = new Random(seed);
        RecalculationBench shop = withOrders(database);
        String preview = shop.recalculations
                .preview(12, "preview", "anna")
                .orElseThrow()
                .batch()
                .batchId();
        killWhile(shop, preview, random);
        String run = shop.recalculations
                .run(preview, false, "anna")
                .orElseThrow()
                .batch()
                .batchId();
        killWhile(shop, run, random);

        assertThat(shop.ledger()).as("seed " + seed).isEqualTo(straight.ledger());
        assertThat(grants(shop)).as("seed " + seed).isEqualTo(grants(straight));
        assertThat(shop.findings()).as("seed " + seed).isEmpty();
    }

    private static RecalculationBench withOrders(TestDatabase database) {
        RecalculationBench shop = RecalculationBench.on(database);
        shop.bench.withLadder();
        for (long number = 1; number <= 40; number++) {
            OrderFixture order = order(number).of(number % 9 + 20).line(number + 10 + ".50");
            if (number % 4 == 0) {
                order.line("Portrait", 1, "80.00", Studio.PORTRAIT);
            }
            order.paidInFull(MovableClock.START.minus(Duration.ofDays(number)));
            if (number % 5 == 0) {
                order.refunded("6.00", MovableClock.START.minus(Duration.ofHours(1)));
            }
            shop.place(order.facts());
        }
        shop.loyalty.clock.advance(Duration.ofSeconds(1));
        return shop;
    }

    /** Ten nodes die one after the other; then one lives. */
    private static void killWhile(RecalculationBench shop, String batchId, Random random) {
        for (int kill = 0; kill < KILLS && isLive(shop, batchId); kill++) {
            RecalculationBench dying =
                    shop.node(DyingDataSource.over(shop.loyalty.dataSource, 1 + random.nextInt(LONGEST_LIFE)));
            runUntilDead(dying);
            shop.loyalty.clock.advance(Duration.ofSeconds(61));
        }
        shop.task.run();
        assertThat(shop.batches.find(batchId).map(Batch::state)).contains(BatchState.DONE);
    }

    private static void runUntilDead(RecalculationBench dying) {
        try {
            dying.task.run();
        } catch (RuntimeException dead) {
            assertThat(Stream.<Throwable>iterate(dead, cause -> cause != null, Throwable::getCause))
                    .hasAtLeastOneElementOfType(DeadException.class);
        }
    }

    private static boolean isLive(RecalculationBench shop, String batchId) {
        return shop.batches.find(batchId).filter(Batch::isLive).isPresent();
    }

    private static List<String> grants(RecalculationBench shop) {
        return shop.loyalty.jdbc.queryForList(
                "SELECT CONCAT(ACCOUNT_ID, CONCAT(' ', REWARD_ID)) FROM LOY_GRANT ORDER BY ACCOUNT_ID, REWARD_ID",
                String.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void two_nodes_share_it_and_nothing_comes_twice(TestDatabase database) {
        RecalculationBench straight = withOrders(database);
        straight.recalculate(12);
        RecalculationBench shop = withOrders(database);
        List<RecalculationBench> nodes = List.of(shop, shop.node(shop.loyalty.dataSource));
        String preview = shop.recalculations
                .preview(12, "preview", "anna")
                .orElseThrow()
                .batch()
                .batchId();
        Together.run(2, node -> Executors.callable(() -> workUntilDone(nodes.get(node), preview)));
        String run = shop.recalculations
                .run(preview, false, "anna")
                .orElseThrow()
                .batch()
                .batchId();
        Together.run(2, node -> Executors.callable(() -> workUntilDone(nodes.get(node), run)));

        assertThat(shop.ledger()).isEqualTo(straight.ledger());
        assertThat(shop.findings()).isEmpty();
    }

    private static void workUntilDone(RecalculationBench node, String batchId) {
        while (isLive(node, batchId)) {
            node.task.run();
            node.loyalty.clock.advance(Duration.ofSeconds(6));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_run_that_is_cancelled_halfway_can_be_taken_back(TestDatabase database) {
        RecalculationBench shop = withOrders(database);
        shop.loyalty.adjust(21, 7);
        List<String> before = shop.balances();
        String preview = shop.preview(12);
        String run = shop.recalculations
                .run(preview, false, "anna")
                .orElseThrow()
                .batch()
                .batchId();
        RecalculationBench dying = shop.node(DyingDataSource.over(shop.loyalty.dataSource, 45));
        runUntilDead(dying);
        assertThat(shop.batches.cancel(run)).isTrue();
        assertThat(shop.findings()).isEmpty();

        shop.undo(preview);

        assertThat(shop.balances()).isEqualTo(before);
        assertThat(shop.findings()).isEmpty();
    }
}
