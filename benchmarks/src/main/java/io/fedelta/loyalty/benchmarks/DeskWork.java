package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.audit.service.NightlyAudit;
import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.recalculation.service.Recalculations;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.Loyalty;
import io.fedelta.loyalty.testing.PaidCheckouts;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** The heavy tools behind the merchant's pages, each beside bare SQL that does as much, in the store's own JVM. */
final class DeskWork {
    private static final String LOGIN = "benchmark";
    private static final int ALWAYS = 0;
    private static final int CHECKOUTS = 60;

    private final BroadleafStore store;
    private final JdbcTemplate jdbc;
    private final Batches batches;
    private final Recalculations recalculations;
    private final AtomicLong mostHeap = new AtomicLong();
    private String preview;
    private long changed;

    DeskWork(BroadleafStore store) {
        this.store = store;
        this.jdbc = new Loyalty(store).earning("1").jdbc();
        this.batches = store.bean("blLoyaltyBatches", Batches.class);
        this.recalculations = store.bean("blLoyaltyRecalculations", Recalculations.class);
    }

    /**
     * What a recalculation of everything took, in seconds.
     *
     * @param rows entries that it added
     * @param previewed, run for the first time
     * @param again preview and run once more
     * @param addedAgain rows that this wrote, preview and all
     * @param raw a bare {@code INSERT … SELECT} of the same entries into a table like theirs, as full as theirs was
     * @param heap most megabytes that were left in use by a collection meanwhile
     * @param idle p95 of a checkout before, in milliseconds
     * @param during the same while the run went on
     */
    record Recalculated(
            long rows,
            double previewed,
            double run,
            double again,
            long addedAgain,
            double raw,
            double heap,
            double idle,
            double during) {}

    Recalculated recalculated() throws InterruptedException {
        PaidCheckouts checkouts = new PaidCheckouts(store, PaidCheckouts.Way.TWO_PAYMENTS);
        p95(checkouts, CHECKOUTS);
        double idle = p95(checkouts, CHECKOUTS);
        double previewed = seconds(this::preview);
        List<Double> during = new ArrayList<>();
        double run = seconds(() -> runWhile(() -> during.add(millis(checkouts))));
        long rows = recalculations.figures(preview).orders();
        changed = 0;
        double again = seconds(this::preview) + seconds(() -> runWhile(() -> {}));
        double raw = raw();
        return new Recalculated(
                rows,
                previewed,
                run,
                again,
                changed,
                raw,
                mostHeap.get() / 1e6,
                idle,
                Statistics.percentile(during, 95));
    }

    private void preview() {
        preview = UUID.randomUUID().toString();
        ended(
                recalculations
                        .preview(ALWAYS, preview, LOGIN)
                        .orElseThrow()
                        .batch()
                        .batchId(),
                () -> {});
    }

    private void runWhile(Runnable meanwhile) {
        recalculations
                .run(preview, LOGIN)
                .ifPresent(start -> ended(start.batch().batchId(), meanwhile));
    }

    private void ended(String batchId, Runnable meanwhile) {
        Batch batch = batches.find(batchId).orElseThrow();
        while (batch.isLive() && batch.state() != BatchState.STUCK) {
            mostHeap.accumulateAndGet(heap(), Math::max);
            meanwhile.run();
            pause();
            batch = batches.find(batchId).orElseThrow();
        }
        if (batch.state() != BatchState.DONE) {
            throw new IllegalStateException("Batch " + batch);
        }
        changed += batch.changed();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What collections leave in use. */
    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private double p95(PaidCheckouts checkouts, int number) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            millis.add(millis(checkouts));
        }
        return Statistics.percentile(millis, 95);
    }

    private static double millis(PaidCheckouts checkouts) {
        return checkouts.time(checkouts.next()) / 1e6;
    }

    /** PostgreSQL copies the table with its keys and indexes. */
    private double raw() {
        jdbc.execute("CREATE TABLE BENCH_ENTRY (LIKE LOY_ENTRY INCLUDING ALL)");
        String recalculated = "SOURCE_TYPE = 'ORDER'";
        jdbc.execute("INSERT INTO BENCH_ENTRY SELECT * FROM LOY_ENTRY WHERE NOT (" + recalculated + ")");
        jdbc.execute("ANALYZE BENCH_ENTRY");
        double raw = seconds(() -> jdbc.execute(
                "INSERT INTO BENCH_ENTRY SELECT * FROM LOY_ENTRY WHERE " + recalculated + " ORDER BY ACCOUNT_ID"));
        jdbc.execute("DROP TABLE BENCH_ENTRY");
        return raw;
    }

    /** Seconds of the nightly audit, and of one scan that adds up the entries by account. */
    double[] audited() {
        NightlyAudit audit = store.bean("blLoyaltyNightlyAudit", NightlyAudit.class);
        String scan =
                "SELECT COUNT(*), SUM(POINTS) FROM (SELECT ACCOUNT_ID, SUM(POINTS) AS POINTS, SUM(SPENDABLE_POINTS)"
                        + " AS SPENDABLE FROM LOY_ENTRY GROUP BY ACCOUNT_ID) SUMS";
        seconds(() -> jdbc.queryForList(scan));
        return new double[] {seconds(() -> audit.run()), seconds(() -> jdbc.queryForList(scan))};
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
