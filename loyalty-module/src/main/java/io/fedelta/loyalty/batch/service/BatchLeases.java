package io.fedelta.loyalty.batch.service;

import io.fedelta.loyalty.batch.dao.ChunkRows;
import io.fedelta.loyalty.batch.dao.ClaimedChunk;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps this node's claims alive while it works on them, however long that takes; those of a dead node end by
 * themselves.
 */
public class BatchLeases implements RecurringTask {

    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Set<ClaimedChunk> held = ConcurrentHashMap.newKeySet();
    private final ChunkRows chunks;
    private final LoyaltyTransactions transactions;

    public BatchLeases(ChunkRows chunks, LoyaltyTransactions transactions) {
        this.chunks = chunks;
        this.transactions = transactions;
    }

    Optional<ClaimedChunk> claim(String batchId) {
        Optional<ClaimedChunk> claimed = transactions.inNew(() -> chunks.claim(batchId, LEASE));
        claimed.ifPresent(held::add);
        return claimed;
    }

    void letGo(ClaimedChunk chunk) {
        held.remove(chunk);
    }

    @Override
    public String name() {
        return "Keeping claims of chunks";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        held.forEach(chunk -> transactions.inNew(() -> {
            chunks.prolong(chunk, LEASE);
            return chunk;
        }));
    }
}
