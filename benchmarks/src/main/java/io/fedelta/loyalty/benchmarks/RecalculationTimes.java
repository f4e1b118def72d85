package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.recalculation.service.Recalculations;
import io.fedelta.loyalty.testing.BroadleafStore;
import io.fedelta.loyalty.testing.PaidCheckouts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Recalculations of the orders of two years, period after period: three months to see the heap, the rest of the last
 * year to take the time, and what was before while shoppers check out.
 */
final class RecalculationTimes {
    private static final String LOGIN = "benchmark";
    private static final int THREE_MONTHS = 3;
    private static final int A_YEAR = 12;
    private static final int TWO_MONTHS_MORE = 14;
    private static final int ALWAYS = 0;

    /** So many orders that two months of them keep a run busy for some minutes of checkouts. */
    private static final long MANY = 1_000_000;

    private static final int CHECKOUTS = 100;
    private static final long LOOK_MILLIS = 20;
    private static final long LOOK_AT_HEAP_MILLIS = 500;

    private final Batches batches;
    private final Recalculations recalculations;
    private final JdbcTemplate jdbc;
    private final PaidCheckouts checkouts;
    private final WorkFigure.Told told;
    private long changed;

    RecalculationTimes(BroadleafStore store, JdbcTemplate jdbc, WorkFigure.Told told) {
        this.jdbc = jdbc;
        this.batches = store.bean("blLoyaltyBatches", Batches.class);
        this.recalculations = store.bean("blLoyaltyRecalculations", Recalculations.class);
        this.checkouts = new PaidCheckouts(store, PaidCheckouts.Way.TWO_PAYMENTS);
        this.told = told;
    }

    void lookAtHeap() {
        LiveHeap heap = new LiveHeap();
        recalculate(THREE_MONTHS, () -> {
            heap.look();
            pause(LOOK_AT_HEAP_MILLIS);
        });
        told.figure(WorkFigure.HEAP, heap.mostMegabytes());
    }

    void time() {
        String preview = UUID.randomUUID().toString();
        told.figure(WorkFigure.PREVIEWED, Seconds.of(() -> preview(A_YEAR, preview, RecalculationTimes::lookLater)));
        told.figure(WorkFigure.RUN, Seconds.of(() -> run(preview, RecalculationTimes::lookLater)));
        BareInserts bare = new BareInserts(jdbc, preview);
        told.figure(WorkFigure.ENTRIES, bare.entries());
        told.figure(WorkFigure.WRITTEN, bare.rows());
        changed = 0;
        told.figure(WorkFigure.AGAIN, Seconds.of(() -> recalculate(A_YEAR, RecalculationTimes::lookLater)));
        told.figure(WorkFigure.ADDED_AGAIN, changed);
        bare.time(told);
    }

    void timeWithCheckouts() {
        String preview = UUID.randomUUID().toString();
        preview(orders() > MANY ? TWO_MONTHS_MORE : ALWAYS, preview, RecalculationTimes::lookLater);
        p95(CHECKOUTS);
        told.figure(WorkFigure.IDLE, p95(CHECKOUTS));
        List<Double> during = new ArrayList<>();
        run(preview, () -> during.add(millis()));
        told.figure(WorkFigure.DURING, Statistics.percentile(during, 95));
        told.figure(WorkFigure.CHECKED_OUT, during.size());
    }

    private long orders() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM LOY_ORDER_DECISION", Long.class);
    }

    private void recalculate(int months, Runnable meanwhile) {
        String preview = UUID.randomUUID().toString();
        preview(months, preview, meanwhile);
        run(preview, meanwhile);
    }

    private void preview(int months, String id, Runnable meanwhile) {
        ended("preview", recalculations.preview(months, id, LOGIN).orElseThrow().batch(), meanwhile);
    }

    private void run(String preview, Runnable meanwhile) {
        recalculations.run(preview, false, LOGIN).ifPresent(start -> ended("run", start.batch(), meanwhile));
    }

    private void ended(String what, Batch begun, Runnable meanwhile) {
        BatchProgress progress = new BatchProgress(what);
        Batch batch = begun;
        while (batch.isLive() && batch.state() != BatchState.STUCK) {
            meanwhile.run();
            batch = batches.find(batch.batchId()).orElseThrow();
            progress.saw(batch);
        }
        if (batch.state() != BatchState.DONE) {
            throw new IllegalStateException("Batch " + batch);
        }
        changed += batch.changed();
    }

    private static void lookLater() {
        pause(LOOK_MILLIS);
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
        Progress progress = new Progress("checkouts before", number);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            millis.add(millis());
            progress.add(1);
        }
        return Statistics.percentile(millis, 95);
    }

    private double millis() {
        double millis = checkouts.time(checkouts.next()) / 1e6;
        pause(LOOK_MILLIS);
        return millis;
    }
}
