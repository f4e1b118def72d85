package io.fedelta.loyalty.audit;

import static io.fedelta.loyalty.testing.OrderFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.audit.service.RepairBatch;
import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchNode;
import io.fedelta.loyalty.batch.BatchOrder;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.testing.Kills;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.TestDatabase;
import io.fedelta.loyalty.testing.Together;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Repairs in the background, by nodes that work together and nodes that die. */
class KilledRepairIntegrationTests {

    private static final long MARIA = 7;

    private LoyaltyBench shop;
    private AuditBench audit;

    @ParameterizedTest
    @EnumSource
    void two_nodes_share_a_batch_of_repairs_and_each_is_done_once(TestDatabase database) {
        open(database, 60);
        List<BatchNode> nodes = List.of(node(shop.dataSource), node(shop.dataSource));
        Batch batch = start(nodes.get(0));

        Together.run(2, number -> Executors.callable(() -> nodes.get(number).workUntilDone(batch)));

        assertThat(nodes.get(0).look(batch))
                .returns(BatchState.DONE, Batch::state)
                .returns(60L, Batch::changed);
        assertThatAllIsRepaired(60);
    }

    @ParameterizedTest
    @EnumSource
    void nodes_killed_before_each_statement_of_it_leave_the_rest_to_the_next_and_take_nothing_twice(
            TestDatabase database) {
        open(database, 2);
        Batch batch = start(node(shop.dataSource));

        Kills.beforeEachStatement(
                shop.dataSource, dying -> node(dying).task.run(), () -> shop.clock.advance(Duration.ofSeconds(61)));

        assertThat(node(shop.dataSource).look(batch).state()).isEqualTo(BatchState.DONE);
        assertThatAllIsRepaired(2);
    }

    /** So many refunds that took no points, found at night. */
    private void open(TestDatabase database, int findings) {
        shop = LoyaltyBench.on(database).earning("1");
        LongStream.rangeClosed(1, findings).forEach(number -> {
            shop.place(order(number).of(MARIA).line("75.00").paid(MovableClock.START));
            shop.orders.put(order(number)
                    .of(MARIA)
                    .line("75.00")
                    .captured("75.00", MovableClock.START)
                    .refunded("25.00", MovableClock.START)
                    .facts());
        });
        audit = new AuditBench(shop);
        audit.nextNight();
        assertThat(audit.audit.open()).containsOnlyKeys(FindingKind.REFUND_OPEN);
    }

    /** With the same orders and a clock that shows the same time. */
    private BatchNode node(DataSource sameDatabase) {
        LoyaltyBench other = LoyaltyBench.on(sameDatabase);
        other.clock.set(shop.clock.instant());
        shop.orders.ids().forEach(id -> other.orders.put(shop.orders.find(id).orElseThrow()));
        return new BatchNode(other, new RepairBatch(new AuditBench(other).audit));
    }

    private static Batch start(BatchNode node) {
        return node.batches
                .start(new BatchOrder("repair", RepairBatch.KIND, FindingKind.REFUND_OPEN.name(), "anna"))
                .batch();
    }

    private void assertThatAllIsRepaired(int findings) {
        assertThat(audit.open()).isEmpty();
        assertThat(audit.audit.find(Optional.of(FindingState.REPAIRED), 0, 10).total())
                .isEqualTo(findings);
        assertThat(shop.points(MARIA)).isEqualTo(findings * 50L);
        assertThat(shop.jdbc.queryForObject("SELECT COUNT(*) FROM LOY_ENTRY WHERE KIND = 'CLAW_BACK'", Integer.class))
                .isEqualTo(findings);
        assertThat(audit.verify()).isEmpty();
    }
}
