package io.fedelta.loyalty.host.job;

import static org.quartz.TriggerBuilder.newTrigger;

import io.fedelta.loyalty.job.JobRun;
import io.fedelta.loyalty.job.JobStatus;
import io.fedelta.loyalty.job.Started;
import io.fedelta.loyalty.job.dao.JobRunRows;
import io.fedelta.loyalty.job.service.Jobs;
import io.fedelta.loyalty.ledger.Page;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the scheduler's store and the record of runs say; any node may ask, also one that runs nothing itself. */
public class QuartzJobs implements Jobs {

    private static final String FIRED = "SELECT COUNT(*) FROM " + QuartzSettings.TABLES
            + "FIRED_TRIGGERS WHERE SCHED_NAME = ? AND JOB_GROUP = ? AND JOB_NAME = ? AND STATE = 'EXECUTING'";

    private final Scheduler scheduler;
    private final List<PlannedTask> plan;
    private final JobRunRows runs;
    private final JdbcTemplate jdbc;

    public QuartzJobs(Scheduler scheduler, List<PlannedTask> plan, JobRunRows runs, JdbcTemplate jdbc) {
        this.scheduler = scheduler;
        this.plan = List.copyOf(plan);
        this.runs = runs;
        this.jdbc = jdbc;
    }

    @Override
    public List<JobStatus> all() {
        return plan.stream().map(planned -> status(planned.key())).toList();
    }

    @Override
    public Page<JobRun> history(int page, int size) {
        return runs.page(page, size);
    }

    @Override
    public Started start(String job, String login) {
        try {
            if (!scheduler.checkExists(JobSchedule.job(job))) {
                return Started.NO_SUCH_JOB;
            }
            return isRunning(job) ? Started.RUNS_ALREADY : trigger(job, login);
        } catch (SchedulerException e) {
            throw new IllegalStateException("The scheduler's store cannot be used", e);
        }
    }

    private Started trigger(String job, String login) throws SchedulerException {
        try {
            scheduler.scheduleJob(newTrigger()
                    .withIdentity(JobSchedule.byHand(job))
                    .forJob(JobSchedule.job(job))
                    .usingJobData(TaskRun.STARTED_BY, login)
                    .startNow()
                    .build());
            return Started.NOW;
        } catch (ObjectAlreadyExistsException somebodyWasFaster) {
            return Started.RUNS_ALREADY;
        }
    }

    private JobStatus status(String job) {
        try {
            Optional<Instant> next = Optional.ofNullable(scheduler.getTrigger(JobSchedule.byCron(job)))
                    .map(Trigger::getNextFireTime)
                    .map(Date::toInstant);
            boolean running = isRunning(job) || scheduler.checkExists(JobSchedule.byHand(job));
            return new JobStatus(job, running, next, runs.last(job));
        } catch (SchedulerException e) {
            throw new IllegalStateException("The scheduler's store cannot be read", e);
        }
    }

    private boolean isRunning(String job) throws SchedulerException {
        return jdbc.queryForObject(FIRED, Integer.class, scheduler.getSchedulerName(), JobSchedule.GROUP, job) > 0;
    }
}
