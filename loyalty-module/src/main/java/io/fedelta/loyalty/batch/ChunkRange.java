package io.fedelta.loyalty.batch;

/**
 * A part of a batch: rows whose ids are from {@code fromId} to {@code toId}, both included.
 *
 * @param rows about how many that are, for the progress bar
 */
public record ChunkRange(long fromId, long toId, long rows) {

    public ChunkRange {
        if (fromId > toId || rows < 0) {
            throw new IllegalArgumentException("No range: " + fromId + " to " + toId + ", " + rows + " rows");
        }
    }
}
