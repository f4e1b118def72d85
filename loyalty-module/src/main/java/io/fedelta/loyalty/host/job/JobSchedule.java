package io.fedelta.loyalty.host.job;

import static org.quartz.CronScheduleBuilder.cronSchedule;
import static org.quartz.JobBuilder.newJob;
import static org.quartz.TriggerBuilder.newTrigger;

import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.quartz.CronTrigger;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the scheduler last and stops it first, and writes the plan into its store: each task by its cron expression,
 * and once when a node starts. A time that no node was up for is made up for once; a run whose node dies is run again
 * by another.
 */
public class JobSchedule implements SmartLifecycle {

    static final String GROUP = "loyalty";

    private static final String AT_START = "at-start";
    private static final String BY_HAND = "by-hand";

    private final Scheduler scheduler;
    private final List<PlannedTask> plan;
    private final ZoneId zone;
    private final boolean enabled;
    private volatile boolean running;

    /** @param enabled false on nodes that leave the background work to others */
    public JobSchedule(Scheduler scheduler, List<PlannedTask> plan, ZoneId zone, boolean enabled) {
        this.scheduler = scheduler;
        this.plan = List.copyOf(plan);
        this.zone = zone;
        this.enabled = enabled;
    }

    static JobKey job(String key) {
        return new JobKey(key, GROUP);
    }

    static TriggerKey byCron(String key) {
        return new TriggerKey(key, GROUP);
    }

    /** One for each task: who asks while it waits or runs finds it there. */
    static TriggerKey byHand(String key) {
        return new TriggerKey(key + "." + BY_HAND, GROUP);
    }

    @Override
    public void start() {
        try {
            for (PlannedTask planned : plan) {
                enter(planned);
            }
            scheduler.start();
            running = true;
        } catch (SchedulerException e) {
            throw new IllegalStateException("The loyalty jobs cannot be scheduled", e);
        }
    }

    /** Several nodes may enter the same task at the same moment: who comes second finds it there. */
    private void enter(PlannedTask planned) throws SchedulerException {
        JobDetail job = newJob(TaskRun.class)
                .withIdentity(job(planned.key()))
                .storeDurably()
                .requestRecovery()
                .build();
        try {
            scheduler.addJob(job, true);
            enterCron(planned);
            scheduler.scheduleJob(newTrigger()
                    .withIdentity(planned.key() + "." + AT_START, GROUP)
                    .forJob(job)
                    .startNow()
                    .build());
        } catch (ObjectAlreadyExistsException anotherNodeWasFaster) {
            return;
        }
    }

    /** An unchanged one keeps its next moment, and so remembers what was missed. */
    private void enterCron(PlannedTask planned) throws SchedulerException {
        Trigger wanted = newTrigger()
                .withIdentity(byCron(planned.key()))
                .forJob(job(planned.key()))
                .withSchedule(cronSchedule(planned.cron())
                        .inTimeZone(TimeZone.getTimeZone(zone))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
        Trigger present = scheduler.getTrigger(byCron(planned.key()));
        if (present == null) {
            scheduler.scheduleJob(wanted);
        } else if (!isSame((CronTrigger) present, (CronTrigger) wanted)) {
            scheduler.rescheduleJob(present.getKey(), wanted);
        }
    }

    private static boolean isSame(CronTrigger present, CronTrigger wanted) {
        return present.getCronExpression().equals(wanted.getCronExpression())
                && present.getTimeZone().equals(wanted.getTimeZone());
    }

    @Override
    public void stop() {
        try {
            scheduler.standby();
            running = false;
        } catch (SchedulerException e) {
            throw new IllegalStateException("The loyalty jobs cannot be stopped", e);
        }
    }

    @Override
    public void stop(Runnable callback) {
        stop();
        callback.run();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
