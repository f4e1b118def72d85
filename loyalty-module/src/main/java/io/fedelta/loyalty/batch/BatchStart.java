package io.fedelta.loyalty.batch;

/**
 * What became of a wish to start a batch.
 *
 * @param batch the new one, the one that this form has started before, or the one that is in the way
 */
public record BatchStart(Outcome outcome, Batch batch) {

    public enum Outcome {
        STARTED,
        STARTED_BEFORE,
        /** Another one of its lane is live. */
        BUSY
    }
}
