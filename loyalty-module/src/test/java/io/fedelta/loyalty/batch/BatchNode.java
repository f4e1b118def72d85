package io.fedelta.loyalty.batch;

import io.fedelta.loyalty.batch.dao.BatchRows;
import io.fedelta.loyalty.batch.dao.ChunkRows;
import io.fedelta.loyalty.batch.service.BatchLeases;
import io.fedelta.loyalty.batch.service.BatchSteps;
import io.fedelta.loyalty.batch.service.BatchTask;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.batch.service.JdbcBatches;
import io.fedelta.loyalty.testing.LoyaltyBench;
import java.util.List;

/** Batches as one node has them. */
public final class BatchNode {

    public final Batches batches;
    public final BatchTask task;
    public final BatchLeases leases;

    public BatchNode(LoyaltyBench loyalty, BatchWork... works) {
        BatchRows rows = new BatchRows(loyalty.jdbc, loyalty.clock);
        ChunkRows chunks = new ChunkRows(loyalty.jdbc, loyalty.clock);
        batches = new JdbcBatches(rows, chunks, List.of(works), loyalty.transactions);
        leases = new BatchLeases(chunks, loyalty.transactions);
        task = new BatchTask(new BatchSteps(rows, chunks), leases, List.of(works), loyalty.transactions);
    }

    public Batch start(String requestId, String kind) {
        return batches.start(new BatchOrder(requestId, kind, "{}", "anna")).batch();
    }

    public Batch look(Batch batch) {
        return batches.find(batch.batchId()).orElseThrow();
    }
}
