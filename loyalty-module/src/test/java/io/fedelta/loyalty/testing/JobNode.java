package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.host.job.JobSchedule;
import io.fedelta.loyalty.host.job.PlannedTask;
import io.fedelta.loyalty.host.job.QuartzJobs;
import io.fedelta.loyalty.host.job.QuartzSettings;
import io.fedelta.loyalty.host.job.TaskRuns;
import io.fedelta.loyalty.job.JobRun;
import io.fedelta.loyalty.job.JobRunState;
import io.fedelta.loyalty.job.dao.JobRunRows;
import io.fedelta.loyalty.job.service.Jobs;
import io.fedelta.loyalty.job.service.RecordedRuns;
import io.fedelta.loyalty.transaction.RetryingTransactions;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskProgress;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/** One node's scheduler with one task, {@code count}, wired as in a shop. Two on one data source are two nodes. */
public final class JobNode implements AutoCloseable {

    public static final String JOB = "count";
    public static final String NEVER_BY_ITSELF = "0 0 0 1 1 ? 2099";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public final Jobs jobs;
    public final JobSchedule schedule;
    private final SchedulerFactoryBean factory = new SchedulerFactoryBean();

    public JobNode(DataSource dataSource, String cron, Supplier<TaskReport> work) throws Exception {
        this(dataSource, cron, (Function<TaskProgress, TaskReport>) progress -> work.get());
    }

    public JobNode(DataSource dataSource, String cron, Function<TaskProgress, TaskReport> work) throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        JobRunRows runs = new JobRunRows(jdbc);
        List<PlannedTask> plan = List.of(new PlannedTask(task(work), cron));
        RecordedRuns recorded = new RecordedRuns(
                runs, new RetryingTransactions(new DataSourceTransactionManager(dataSource)), new MovableClock());
        factory.setBeanName("blLoyaltyScheduler");
        factory.setAutoStartup(false);
        factory.setWaitForJobsToCompleteOnShutdown(true);
        factory.setQuartzProperties(new QuartzSettings(dataSource).getObject());
        factory.setJobFactory(new TaskRuns(plan, recorded));
        factory.afterPropertiesSet();
        Scheduler scheduler = factory.getObject();
        schedule = new JobSchedule(scheduler, plan, ZoneOffset.UTC, true);
        jobs = new QuartzJobs(scheduler, plan, runs, jdbc);
    }

    private static ScheduledTask task(Function<TaskProgress, TaskReport> work) {
        return new ScheduledTask() {
            @Override
            public String key() {
                return JOB;
            }

            @Override
            public TaskReport run() {
                return run(TaskProgress.UNSEEN);
            }

            @Override
            public TaskReport run(TaskProgress progress) {
                return work.apply(progress);
            }
        };
    }

    public JobNode started() {
        schedule.start();
        return this;
    }

    public List<JobRun> runs() {
        return jobs.history(0, 100).rows();
    }

    /** Waits for so many runs that have ended. */
    public List<JobRun> ended(int number) {
        await(() -> runs().stream()
                                .filter(run -> run.state() != JobRunState.RUNNING)
                                .count()
                        >= number
                && !jobs.all().get(0).running());
        return runs();
    }

    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Override
    public void close() throws Exception {
        schedule.stop();
        factory.destroy();
    }
}
