package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskProgress;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Goes through all orders of the shop at start and once a day: a cart may be submitted years after it got its id. At
 * the first start this decides about the whole history, one small chunk at a time. It also compares every decided order
 * with what was seen of it, for refunds and changes that nobody has told of.
 */
public class FullCatchUp implements ScheduledTask {

    private static final Duration BREATH = Duration.ofMillis(50);

    private final Orders orders;
    private final Sweep sweep;
    private final Clock clock;

    public FullCatchUp(Orders orders, Sweep sweep, Clock clock) {
        this.orders = orders;
        this.sweep = sweep;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "fullCatchUp";
    }

    @Override
    public TaskReport run() {
        return run(TaskProgress.UNSEEN);
    }

    @Override
    public TaskReport run(TaskProgress progress) {
        Instant submittedBefore = clock.instant().minus(RecentCatchUp.GRACE);
        TaskReport report =
                sweep.all((after, most) -> orders.undecided(after, submittedBefore, most), 0, BREATH, progress);
        report = report.plus(sweep.all(orders::withdrawn, 0, BREATH, progress.after(report)));
        return report.plus(sweep.all(orders::changed, 0, BREATH, progress.after(report)));
    }
}
