package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.worker.RecurringTask;
import io.fedelta.loyalty.worker.TaskProgress;
import java.time.Duration;

/**
 * Finds each minute which decided orders got a payment, refund or void, whichever software wrote it. It looks at recent
 * transactions by their ids and a good way back, because nodes draw ids in blocks; what lies deeper is found at night
 * by {@link FullCatchUp}. Every node looks; the database lets one of them act.
 */
public class PaymentCatchUp implements RecurringTask {

    /** Blocks of the host have fifty ids; this is more than a shop's nodes ever hold unused. */
    private static final long OVERLAP = 2_000;

    private final Orders orders;
    private final Sweep sweep;
    private long seen = Long.MAX_VALUE;

    public PaymentCatchUp(Orders orders, Sweep sweep) {
        this.orders = orders;
        this.sweep = sweep;
    }

    @Override
    public String name() {
        return "Looking for payments and refunds";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        long newest = orders.newestTransaction();
        long from = Math.min(seen, newest) - OVERLAP;
        sweep.all((after, most) -> orders.changedSince(from, after, most), 0, Duration.ZERO, TaskProgress.UNSEEN);
        seen = newest;
    }
}
