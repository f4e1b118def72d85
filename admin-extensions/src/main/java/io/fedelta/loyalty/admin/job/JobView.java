package io.fedelta.loyalty.admin.job;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.job.JobStatus;

/** One scheduled task. */
public class JobView {

    private final JobStatus job;
    private final AdminFormat format;

    public JobView(JobStatus job, AdminFormat format) {
        this.job = job;
        this.format = format;
    }

    /** Also the key of its name, after {@code LoyaltyJobs_job_}. */
    public String getKey() {
        return job.job();
    }

    public boolean isRunning() {
        return job.running();
    }

    /** Null if no node with background work has been up yet. */
    public String getNext() {
        return job.next().map(format::moment).orElse(null);
    }

    /** Null if it has not run yet. */
    public JobRunView getLast() {
        return job.last().map(run -> new JobRunView(run, format)).orElse(null);
    }
}
