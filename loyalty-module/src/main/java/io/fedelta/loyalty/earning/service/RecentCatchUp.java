package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.worker.RecurringTask;
import io.fedelta.loyalty.worker.TaskProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Finds each minute what the queue has lost among recent orders: submitted ones without a decision, and decided ones
 * that are not submitted any more. Every node looks; the database lets one of them decide.
 */
public class RecentCatchUp implements RecurringTask {

    /** How long the queue has its chance, and a checkout the time to fail after its order shows as submitted. */
    static final Duration GRACE = Duration.ofMinutes(2);

    private static final Duration RECENT = Duration.ofDays(2);

    private final Orders orders;
    private final Sweep sweep;
    private final Clock clock;

    public RecentCatchUp(Orders orders, Sweep sweep, Clock clock) {
        this.orders = orders;
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Catching up with recent orders";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        long before = orders.lowestRecentId(now.minus(RECENT)) - 1;
        sweep.all(
                (after, most) -> orders.undecided(after, now.minus(GRACE), most),
                before,
                Duration.ZERO,
                TaskProgress.UNSEEN);
        sweep.all(orders::withdrawn, before, Duration.ZERO, TaskProgress.UNSEEN);
    }
}
