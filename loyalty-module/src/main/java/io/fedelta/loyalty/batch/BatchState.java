package io.fedelta.loyalty.batch;

/** How far a batch is. Stored by name. */
public enum BatchState {
    QUEUED,
    RUNNING,
    /** A person has stopped it for a while. */
    PAUSED,
    /** A chunk has failed again and again: it waits until a person lets it try once more. */
    STUCK,
    DONE,
    /** A person has stopped it for good; what its chunks had done by then stays. */
    CANCELLED;

    /** Whether it may still come to an end by itself or by a person. */
    public boolean isLive() {
        return this != DONE && this != CANCELLED;
    }
}
