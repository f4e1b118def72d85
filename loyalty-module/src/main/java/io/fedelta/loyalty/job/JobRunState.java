package io.fedelta.loyalty.job;

/** How a run ended. Stored by name. */
public enum JobRunState {
    RUNNING,
    DONE,
    FAILED,
    /** Its node died or was stopped by force. */
    LOST
}
