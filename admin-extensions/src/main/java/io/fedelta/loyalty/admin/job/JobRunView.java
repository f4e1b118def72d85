package io.fedelta.loyalty.admin.job;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.job.JobRun;
import io.fedelta.loyalty.job.JobRunState;

/** One run of a scheduled task. */
public class JobRunView {

    private final JobRun run;
    private final AdminFormat format;

    JobRunView(JobRun run, AdminFormat format) {
        this.run = run;
        this.format = format;
    }

    /** Also the key of its task's name, after {@code LoyaltyJobs_job_}. */
    public String getJob() {
        return run.job();
    }

    public String getNode() {
        return run.node();
    }

    /** Part of the message key that names the state. */
    public String getState() {
        return run.state().name();
    }

    public String getStarted() {
        return format.moment(run.startedAt());
    }

    /** Null while it runs. */
    public String getEnded() {
        return run.endedAt().map(format::moment).orElse(null);
    }

    public String getRows() {
        return format.number(run.rows());
    }

    /** How many there were to look at when it began; null if it has ended, or cannot tell. */
    public String getExpected() {
        return run.expected()
                .filter(rows -> run.state() == JobRunState.RUNNING)
                .map(format::number)
                .orElse(null);
    }

    public String getErrors() {
        return format.number(run.errors());
    }

    /** Empty text if it has not failed. */
    public String getFailure() {
        return run.failure().orElse("");
    }

    /** Null if the schedule started it. */
    public String getStartedBy() {
        return run.startedBy().orElse(null);
    }
}
