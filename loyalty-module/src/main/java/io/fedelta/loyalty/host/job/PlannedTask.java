package io.fedelta.loyalty.host.job;

import io.fedelta.loyalty.worker.ScheduledTask;
import org.quartz.CronExpression;

/**
 * A task and when it runs.
 *
 * @param cron as Quartz understands it, in the shop's time zone
 */
public record PlannedTask(ScheduledTask task, String cron) {

    public PlannedTask {
        if (!CronExpression.isValidExpression(cron)) {
            throw new IllegalArgumentException("The schedule of " + task.key() + " is no cron expression: " + cron);
        }
    }

    String key() {
        return task.key();
    }
}
