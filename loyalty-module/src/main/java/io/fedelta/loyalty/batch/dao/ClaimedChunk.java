package io.fedelta.loyalty.batch.dao;

import io.fedelta.loyalty.batch.ChunkRange;

/**
 * A chunk as one claim of it has it.
 *
 * @param chunkNo 0 plans the others of its phase
 * @param tries how often it has failed
 * @param claimId made anew by each claim, so that who has lost it cannot end it
 */
public record ClaimedChunk(String batchId, int phase, int chunkNo, ChunkRange range, int tries, String claimId) {

    public boolean isPlan() {
        return chunkNo == 0;
    }
}
