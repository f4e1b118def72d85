package io.fedelta.loyalty.job.service;

import io.fedelta.loyalty.job.JobRun;
import io.fedelta.loyalty.job.JobStatus;
import io.fedelta.loyalty.job.Started;
import io.fedelta.loyalty.ledger.Page;
import java.util.List;

/** The scheduled tasks of all nodes. */
public interface Jobs {

    /** Every task, in the order of the configuration. */
    List<JobStatus> all();

    /**
     * All runs, newest first.
     *
     * @param page 0 for the first; a page past the end is empty
     * @param size 1 to {@link Page#LARGEST}, clamped
     */
    Page<JobRun> history(int page, int size);

    /**
     * Starts a task now, on whichever node is free.
     *
     * @param login kept with the run
     */
    Started start(String job, String login);
}
