package io.fedelta.loyalty.job;

/** What became of a wish to start a task by hand. */
public enum Started {
    NOW,
    /** It is running already, on some node. */
    RUNS_ALREADY,
    NO_SUCH_JOB
}
