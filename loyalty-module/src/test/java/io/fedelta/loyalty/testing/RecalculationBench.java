package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.batch.BatchWork;
import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.batch.dao.BatchRows;
import io.fedelta.loyalty.batch.dao.ChunkRows;
import io.fedelta.loyalty.batch.service.BatchLeases;
import io.fedelta.loyalty.batch.service.BatchSteps;
import io.fedelta.loyalty.batch.service.BatchTask;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.batch.service.JdbcBatches;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.service.OrderGains;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.ManualExplanation;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.service.QuietPostings;
import io.fedelta.loyalty.message.service.Delivery;
import io.fedelta.loyalty.programme.SessionRules;
import io.fedelta.loyalty.programme.SessionType;
import io.fedelta.loyalty.recalculation.OrderWindow;
import io.fedelta.loyalty.recalculation.dao.DigestRows;
import io.fedelta.loyalty.recalculation.dao.RecalculationRows;
import io.fedelta.loyalty.recalculation.service.Digests;
import io.fedelta.loyalty.recalculation.service.JdbcRecalculations;
import io.fedelta.loyalty.recalculation.service.PreviewWork;
import io.fedelta.loyalty.recalculation.service.RecalculationMail;
import io.fedelta.loyalty.recalculation.service.Recalculations;
import io.fedelta.loyalty.recalculation.service.RunWork;
import io.fedelta.loyalty.recalculation.service.Staging;
import io.fedelta.loyalty.recalculation.service.Tables;
import io.fedelta.loyalty.recalculation.service.Undecided;
import io.fedelta.loyalty.recalculation.service.UndoWork;
import io.fedelta.loyalty.reward.service.RewardText;
import io.fedelta.loyalty.verification.Finding;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Recalculations on a {@link RewardBench}, with orders in memory. The programme is on from the clock's start, with
 * ratio 1 and portraits (product 11) of 50 points; what was paid before that has earned nothing.
 */
public final class RecalculationBench {

    public static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private static final SessionType PORTRAITS =
            new SessionType(1, "Portrait session", 50, true, Set.of(11L), Set.of());

    public final RewardBench bench;
    public final LoyaltyBench loyalty;
    public final Batches batches;
    public final BatchTask task;
    public final Recalculations recalculations;
    public final Delivery delivery;

    private RecalculationBench(RewardBench bench) {
        this.bench = bench;
        this.loyalty = bench.loyalty;
        BatchRows rows = new BatchRows(loyalty.jdbc, loyalty.clock);
        ChunkRows chunks = new ChunkRows(loyalty.jdbc, loyalty.clock);
        Tables tables = new Tables(loyalty.jdbc);
        DigestRows told = new DigestRows(loyalty.jdbc);
        RecalculationRows asked = new RecalculationRows(loyalty.jdbc);
        OrderWindow orders = new AllOrders(loyalty.orders, 5);
        QuietPostings ledger = new QuietPostings(loyalty.jdbc, List::of, loyalty.clock);
        List<BatchWork> works = List.of(
                new PreviewWork(
                        new Undecided(loyalty.orders, loyalty.awarding, loyalty.clock),
                        new Staging(
                                loyalty.jdbc,
                                orders,
                                new OrderGains(loyalty.orders, loyalty.guestClaims, loyalty.refundLines),
                                loyalty.programme,
                                ROME),
                        tables,
                        asked,
                        orders,
                        loyalty.programme,
                        loyalty.clock,
                        ROME),
                new RunWork(
                        tables,
                        ledger,
                        loyalty.awarding,
                        bench.reachedRewards,
                        new Digests(told, bench.outbox),
                        loyalty.programme,
                        bench.notices,
                        loyalty.clock),
                new UndoWork(tables, ledger, loyalty.programme, loyalty.clock));
        batches = new JdbcBatches(rows, chunks, works, loyalty.transactions);
        task = new BatchTask(
                new BatchSteps(rows, chunks),
                new BatchLeases(chunks, loyalty.transactions),
                works,
                loyalty.transactions);
        recalculations = new JdbcRecalculations(batches, asked, tables, loyalty.programme, loyalty.transactions);
        delivery = bench.deliveryOf(new RecalculationMail(
                told,
                recalculations,
                bench.rewards,
                bench.subscriptions,
                bench::find,
                new RewardText("https://studio.example/", ZoneOffset.UTC)));
    }

    public static RecalculationBench on(TestDatabase database) {
        RewardBench bench = RewardBench.on(database);
        bench.loyalty.ruled(LoyaltyBench.rules("1").withSessions(new SessionRules(true, List.of(PORTRAITS))));
        return new RecalculationBench(bench);
    }

    /** Another node, which sees the same orders. */
    public RecalculationBench node(DataSource sameDatabase) {
        RecalculationBench node = new RecalculationBench(RewardBench.on(sameDatabase));
        loyalty.orders
                .ids()
                .forEach(id -> node.loyalty.orders.put(loyalty.orders.find(id).orElseThrow()));
        node.loyalty.clock.set(loyalty.clock.instant());
        return node;
    }

    /** Decided at once, as catch-up would. */
    public void place(OrderFacts order) {
        loyalty.place(order);
    }

    /** Until it is complete. */
    public String preview(int months) {
        loyalty.clock.advance(Duration.ofSeconds(1));
        String id = recalculations
                .preview(months, UUID.randomUUID().toString(), "anna")
                .orElseThrow()
                .batch()
                .batchId();
        finish(id);
        return id;
    }

    public Batch run(String previewId) {
        return run(previewId, false);
    }

    public Batch run(String previewId, boolean tells) {
        return finish(recalculations
                .run(previewId, tells, "anna")
                .orElseThrow()
                .batch()
                .batchId());
    }

    public Batch undo(String previewId) {
        return finish(
                recalculations.undo(previewId, "anna").orElseThrow().batch().batchId());
    }

    /** Preview and run. */
    public Batch recalculate(int months) {
        return run(preview(months));
    }

    private Batch finish(String batchId) {
        task.run();
        Batch batch = batches.find(batchId).orElseThrow();
        if (batch.state() != BatchState.DONE) {
            throw new AssertionError(batch + " should be done");
        }
        return batch;
    }

    /** Points as a run posts them: nothing hears of them. */
    public void postQuietly(long accountId, long points) {
        Posting posting = new Posting(
                accountId,
                EntryKind.MANUAL_CREDIT,
                Source.adminAction(UUID.randomUUID().toString()),
                0,
                Points.of(points),
                Optional.empty(),
                new ManualExplanation(Points.of(points)),
                Optional.of(new ManualNote("as a run would", "anna")),
                loyalty.clock.instant());
        QuietPostings ledger = new QuietPostings(loyalty.jdbc, List::of, loyalty.clock);
        loyalty.transactions.inNew(() -> ledger.post(List.of(posting)));
    }

    public List<Finding> findings() {
        return new LoyaltyVerification(loyalty.dataSource, List::of, List.of(), loyalty.clock).run();
    }

    /** Every entry of all accounts, without what differs from one try to the next. */
    public List<String> ledger() {
        return loyalty.jdbc.queryForList("""
                SELECT CONCAT(ACCOUNT_ID, CONCAT(' ', CONCAT(ENTRY_NO, CONCAT(' ', CONCAT(KIND, CONCAT(' ', CONCAT(SOURCE_ID,
                    CONCAT(' ', CONCAT(CYCLE_NO, CONCAT(' ', CONCAT(POINTS, CONCAT(' ', CONCAT(BALANCE, CONCAT(' ',
                    SPENDABLE_BALANCE))))))))))))))
                FROM LOY_ENTRY ORDER BY ACCOUNT_ID, ENTRY_NO""", String.class);
    }

    /** Balances of all accounts that have points. */
    public List<String> balances() {
        return loyalty.jdbc.queryForList("""
                SELECT CONCAT(ACCOUNT_ID, CONCAT(' ', CONCAT(LIFETIME_POINTS, CONCAT(' ', SPENDABLE_POINTS))))
                FROM LOY_ACCOUNT WHERE LIFETIME_POINTS <> 0 OR SPENDABLE_POINTS <> 0 ORDER BY ACCOUNT_ID""", String.class);
    }

    /** What the host's tables would answer, without looking for what is there: the module looks by itself. */
    private record AllOrders(FakeOrders orders, int size) implements OrderWindow {

        @Override
        public List<ChunkRange> ranges(int ignored) {
            List<ChunkRange> ranges = new ArrayList<>();
            List<Long> ids = orders.ids();
            for (int first = 0; first < ids.size(); first += size) {
                int last = Math.min(ids.size(), first + size) - 1;
                ranges.add(new ChunkRange(ids.get(first), ids.get(last), last - first + 1L));
            }
            return ranges;
        }

        @Override
        public List<Long> candidates(ChunkRange range, Instant since, boolean sessions) {
            return orders.ids().stream()
                    .filter(id -> id >= range.fromId() && id <= range.toId())
                    .toList();
        }
    }
}
