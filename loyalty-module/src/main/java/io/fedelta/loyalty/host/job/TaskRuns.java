package io.fedelta.loyalty.host.job;

import io.fedelta.loyalty.job.service.RecordedRuns;
import java.util.List;
import org.quartz.Job;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.spi.JobFactory;
import org.quartz.spi.TriggerFiredBundle;

/** Gives Quartz the task that a job of the store names. */
public class TaskRuns implements JobFactory {

    private final List<PlannedTask> plan;
    private final RecordedRuns runs;

    public TaskRuns(List<PlannedTask> plan, RecordedRuns runs) {
        this.plan = plan;
        this.runs = runs;
    }

    @Override
    public Job newJob(TriggerFiredBundle fired, Scheduler scheduler) throws SchedulerException {
        String key = fired.getJobDetail().getKey().getName();
        return plan.stream()
                .filter(planned -> planned.key().equals(key))
                .findFirst()
                .map(planned -> new TaskRun(planned.task(), runs))
                .orElseThrow(() -> new SchedulerException("This node has no task " + key));
    }
}
