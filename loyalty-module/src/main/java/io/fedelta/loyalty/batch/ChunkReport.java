package io.fedelta.loyalty.batch;

/**
 * What the work on a chunk has done.
 *
 * @param done rows looked at
 * @param changed of these, or because of them, rows written
 */
public record ChunkReport(long done, long changed) {}
