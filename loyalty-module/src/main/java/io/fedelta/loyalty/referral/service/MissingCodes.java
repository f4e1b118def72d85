package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.referral.People;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskProgress;
import io.fedelta.loyalty.worker.TaskReport;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives a code to every customer who has none: those who were there before referrals were switched on, and those whom
 * registration has missed. Nobody is told by mail.
 */
public class MissingCodes implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(MissingCodes.class);
    private static final int AT_A_TIME = 500;

    private final People people;
    private final Codes codes;
    private final Programme programme;
    private final FailureLog failures = new FailureLog(LOG);

    public MissingCodes(People people, Codes codes, Programme programme) {
        this.people = people;
        this.codes = codes;
        this.programme = programme;
    }

    @Override
    public String key() {
        return "missingCodes";
    }

    @Override
    public TaskReport run() {
        return run(TaskProgress.UNSEEN);
    }

    @Override
    public TaskReport run(TaskProgress progress) {
        if (!programme.current().rules().rewardsReferrals()) {
            return TaskReport.NOTHING;
        }
        progress.expect(people.countWithoutCode());
        TaskReport report = TaskReport.NOTHING;
        long last = 0;
        while (programme.current().rules().rewardsReferrals()
                && !Thread.currentThread().isInterrupted()) {
            List<Long> chunk = people.withoutCode(last, AT_A_TIME);
            if (chunk.isEmpty()) {
                break;
            }
            report = chunk.stream().map(this::give).reduce(report, TaskReport::plus);
            progress.reached(report);
            last = chunk.get(chunk.size() - 1);
        }
        return report;
    }

    /** One who fails is passed by, and tried again with the next run. */
    private TaskReport give(long customerId) {
        try {
            codes.give(customerId);
            return new TaskReport(1, 0);
        } catch (RuntimeException e) {
            failures.failed("Giving a code to customer", Long.toString(customerId), e);
            return new TaskReport(1, 1);
        }
    }
}
