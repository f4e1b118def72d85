package io.fedelta.loyalty.batch;

import io.fedelta.loyalty.batch.dao.BatchRows;
import io.fedelta.loyalty.batch.dao.ChunkRows;
import io.fedelta.loyalty.batch.service.BatchLeases;
import io.fedelta.loyalty.batch.service.BatchSteps;
import io.fedelta.loyalty.batch.service.BatchTask;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.batch.service.JdbcBatches;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Batches as one node has them. */
public final class BatchNode {

    public final Batches batches;
    public final BatchTask task;
    public final BatchLeases leases;

    private final MovableClock clock;

    public BatchNode(LoyaltyBench loyalty, BatchWork... works) {
        clock = loyalty.clock;
        BatchRows rows = new BatchRows(loyalty.jdbc, loyalty.clock);
        ChunkRows chunks = new ChunkRows(loyalty.jdbc, loyalty.clock);
        batches = new JdbcBatches(rows, chunks, List.of(works), loyalty.transactions);
        leases = new BatchLeases(chunks, loyalty.transactions);
        task = new BatchTask(new BatchSteps(rows, chunks), leases, List.of(works), loyalty.transactions);
    }

    public Batch start(String requestId, String kind) {
        return batches.start(new BatchOrder(requestId, kind, "{}", "anna")).batch();
    }

    /**
     * Two nodes may meet in a row; the chunk of the one that gives way is put off, and its time comes by this clock.
     */
    public void workUntilDone(Batch batch) {
        while (look(batch).isLive()) {
            task.run();
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            clock.advance(Duration.ofMillis(50));
        }
    }

    public Batch look(Batch batch) {
        return batches.find(batch.batchId()).orElseThrow();
    }
}
