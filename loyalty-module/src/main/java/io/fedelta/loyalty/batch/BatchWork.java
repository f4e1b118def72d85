package io.fedelta.loyalty.batch;

import java.util.List;

/**
 * What a kind of batch does. Every method runs inside a transaction that also notes that it was done, on whichever node
 * has claimed it; what it writes commits with that note or not at all. An exception undoes it, and it is tried again.
 */
public interface BatchWork {

    /** Unique and unchanging, letters only: names the kind in the database and in message keys. */
    String kind();

    /** Of all kinds with the same lane only one batch is live at a time. */
    default String lane() {
        return kind();
    }

    /** If it depends on what is asked for: at most 40 characters. */
    default String laneOf(BatchOrder order) {
        return lane();
    }

    /**
     * Cuts a phase into chunks, or prepares it. Phases are planned one after the other, the next when every chunk of
     * the one before is done.
     *
     * @param phase counted from 0
     * @return empty if there is no such phase: then the batch is finished
     */
    List<ChunkRange> plan(Batch batch, int phase);

    /** Does one chunk of the batch's phase. */
    ChunkReport work(Batch batch, ChunkRange chunk);

    /** Called once, when all chunks of all phases are done. */
    default void finish(Batch batch) {}

    /** Called once, when a person stops it for good; chunks that are being worked on come to nothing. */
    default void cancelled(Batch batch) {}
}
