package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.recalculation.service.Recalculations;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.PaidCheckouts;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Recalculations of the orders of two years, period after period: three months to see the heap, the rest of the last
 * year to take the time, and everything before while shoppers check out.
 */
final class RecalculationTimes {
    private static final String LOGIN = "benchmark";
    private static final int THREE_MONTHS = 3;
    private static final int A_YEAR = 12;
    private static final int ALWAYS = 0;
    private static final int CHECKOUTS = 100;
    private static final long LOOK_MILLIS = 20;
    private static final long LOOK_AT_HEAP_MILLIS = 500;

    private final Batches batches;
    private final Recalculations recalculations;
    private final JdbcTemplate jdbc;
    private final PaidCheckouts checkouts;
    private long changed;

    RecalculationTimes(BroadleafStore store, JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.batches = store.bean("blLoyaltyBatches", Batches.class);
        this.recalculations = store.bean("blLoyaltyRecalculations", Recalculations.class);
        this.checkouts = new PaidCheckouts(store, PaidCheckouts.Way.TWO_PAYMENTS);
    }

    /**
     * What a recalculation took, in seconds.
     *
     * @param entries that it added
     * @param written rows of all tables that it wrote
     * @param again preview and run once more
     * @param addedAgain rows that this wrote, preview and all
     * @param rawEntries a bare {@code INSERT … SELECT} of the same entries
     * @param rawAll of all the rows that the run wrote, table by table
     * @param heap most megabytes that were alive during another one
     * @param idle p95 of a checkout before one, in milliseconds
     * @param during the same while a run went on
     * @param checkedOut how many that were
     */
    record Recalculated(
            long entries,
            long written,
            double previewed,
            double run,
            double again,
            long addedAgain,
            double rawEntries,
            double rawAll,
            double heap,
            double idle,
            double during,
            long checkedOut) {}

    Recalculated taken() {
        double heap = heapOf(THREE_MONTHS);
        String preview = UUID.randomUUID().toString();
        double previewed = seconds(() -> preview(A_YEAR, preview, () -> pause(LOOK_MILLIS)));
        double run = seconds(() -> run(preview, () -> pause(LOOK_MILLIS)));
        BareInserts bare = new BareInserts(jdbc, preview);
        changed = 0;
        double again = seconds(() -> recalculate(A_YEAR, () -> pause(LOOK_MILLIS)));
        long addedAgain = changed;
        double[] raw = bare.seconds();
        p95(CHECKOUTS);
        double idle = p95(CHECKOUTS);
        String rest = UUID.randomUUID().toString();
        preview(ALWAYS, rest, () -> pause(LOOK_MILLIS));
        List<Double> during = new ArrayList<>();
        run(rest, () -> during.add(millis()));
        return new Recalculated(
                bare.entries(),
                bare.rows(),
                previewed,
                run,
                again,
                addedAgain,
                raw[0],
                raw[1],
                heap,
                idle,
                Statistics.percentile(during, 95),
                during.size());
    }

    private void recalculate(int months, Runnable meanwhile) {
        String preview = UUID.randomUUID().toString();
        preview(months, preview, meanwhile);
        run(preview, meanwhile);
    }

    private void preview(int months, String id, Runnable meanwhile) {
        ended(recalculations.preview(months, id, LOGIN).orElseThrow().batch().batchId(), meanwhile);
    }

    private void run(String preview, Runnable meanwhile) {
        recalculations
                .run(preview, false, LOGIN)
                .ifPresent(start -> ended(start.batch().batchId(), meanwhile));
    }

    private void ended(String batchId, Runnable meanwhile) {
        Batch batch = batches.find(batchId).orElseThrow();
        while (batch.isLive() && batch.state() != BatchState.STUCK) {
            meanwhile.run();
            batch = batches.find(batchId).orElseThrow();
        }
        if (batch.state() != BatchState.DONE) {
            throw new IllegalStateException("Batch " + batch);
        }
        changed += batch.changed();
    }

    /** Collected before each look, so that only what is really held counts. */
    private double heapOf(int months) {
        List<Double> alive = new ArrayList<>();
        recalculate(months, () -> {
            System.gc();
            alive.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
            pause(LOOK_AT_HEAP_MILLIS);
        });
        return alive.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private double p95(int number) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            millis.add(millis());
        }
        return Statistics.percentile(millis, 95);
    }

    private double millis() {
        double millis = checkouts.time(checkouts.next()) / 1e6;
        pause(LOOK_MILLIS);
        return millis;
    }

    static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
