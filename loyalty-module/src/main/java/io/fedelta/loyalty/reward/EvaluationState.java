package io.fedelta.loyalty.reward;

/** How far the evaluation of a reward's edition is. Stored by name. */
public enum EvaluationState {
    QUEUED,
    /** Walks through the members, lowest account first. */
    RUNNING,
    /**
     * Walks once more, a while later: entries that were being posted while the edition was published knew nothing of it
     * yet.
     */
    CLOSING,
    DONE,
    /** A newer edition has taken its place. */
    SUPERSEDED;

    public boolean isOpen() {
        return this == QUEUED || this == RUNNING || this == CLOSING;
    }
}
