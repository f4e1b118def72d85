package io.fedelta.loyalty.host.job;

import io.fedelta.loyalty.job.service.RecordedRuns;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskProgress;
import io.fedelta.loyalty.worker.TaskReport;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.InterruptableJob;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerException;

/** One run of a task by Quartz; of all nodes only one runs a task at a time. */
@DisallowConcurrentExecution
public class TaskRun implements InterruptableJob {

    static final String STARTED_BY = "startedBy";

    /** Interrupting a thread in a database call can hurt an in-process database, so runs get time to end first. */
    private static final long PATIENCE_SECONDS = 2;

    private final ScheduledTask task;
    private final RecordedRuns runs;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Thread thread;

    TaskRun(ScheduledTask task, RecordedRuns runs) {
        this.task = task;
        this.runs = runs;
    }

    @Override
    public void execute(JobExecutionContext context) {
        thread = Thread.currentThread();
        try {
            runs.run(task.key(), node(context), startedBy(context), this::report);
        } finally {
            ended.countDown();
        }
    }

    /** Leaves the thread uninterrupted, for what is to be written after the run. */
    private TaskReport report(TaskProgress progress) {
        try {
            return task.run(progress);
        } finally {
            ended.countDown();
            Thread.interrupted();
        }
    }

    private static String node(JobExecutionContext context) {
        try {
            return context.getScheduler().getSchedulerInstanceId();
        } catch (SchedulerException e) {
            throw new IllegalStateException("The scheduler does not know its name", e);
        }
    }

    private static Optional<String> startedBy(JobExecutionContext context) {
        return Optional.ofNullable(context.getTrigger().getJobDataMap().getString(STARTED_BY));
    }

    @Override
    public void interrupt() {
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS) && thread != null) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
