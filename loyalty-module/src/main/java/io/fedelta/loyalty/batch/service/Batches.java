package io.fedelta.loyalty.batch.service;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchOrder;
import io.fedelta.loyalty.batch.BatchStart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The batches of all nodes. Each method that changes something has a transaction of its own. */
public interface Batches {

    /** @throws IllegalArgumentException if nothing does that kind of work */
    BatchStart start(BatchOrder order);

    Optional<Batch> find(String batchId);

    /** The newest of these kinds. */
    Optional<Batch> newest(String... kinds);

    /** Those of a kind, newest first. */
    List<Batch> newest(String kind, int atMost);

    /**
     * Lets chunks that are being worked on end, and begins no other.
     *
     * @return false if it is neither queued nor running
     */
    boolean pause(String batchId);

    /**
     * Goes on with a paused batch, or tries the failed chunks of a stuck one again.
     *
     * @return false if it is neither
     */
    boolean resume(String batchId);

    /**
     * Stops it for good: what chunks have done stays, and those that are being worked on come to nothing.
     *
     * @return false if it has ended already
     */
    boolean cancel(String batchId);

    /** Deletes those of a kind that have ended before. Not for kinds whose request ids may come again. */
    void forget(String kind, Instant endedBefore);
}
