package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Audiences;
import io.fedelta.loyalty.audience.Reach;
import io.fedelta.loyalty.audience.dao.HeadcountRows;
import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchOrder;
import io.fedelta.loyalty.batch.BatchWork;
import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.batch.ChunkReport;
import java.util.List;

/**
 * Counts an audience, one statement for each chunk of the store's customers. Different audiences are counted side by
 * side; whoever asks for the same one at the same time waits for the same counting.
 */
public class CountingAudience implements BatchWork {

    public static final String KIND = "headcount";

    private final HeadcountRows counts;
    private final Audiences audiences;
    private final Strides strides;

    public CountingAudience(HeadcountRows counts, Audiences audiences, Strides strides) {
        this.counts = counts;
        this.audiences = audiences;
        this.strides = strides;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What is asked is the fingerprint of audience and topic. */
    @Override
    public String laneOf(BatchOrder order) {
        return order.request();
    }

    @Override
    public List<ChunkRange> plan(Batch batch, int phase) {
        return phase == 0 ? strides.all() : List.of();
    }

    @Override
    public ChunkReport work(Batch batch, ChunkRange chunk) {
        counts.find(batch.batchId()).ifPresent(asked -> {
            Reach more = audiences.reach(asked.selection(), asked.topic(), chunk.fromId(), chunk.toId());
            counts.add(asked.countId(), more);
        });
        return new ChunkReport(chunk.rows(), 0);
    }

    @Override
    public void finish(Batch batch) {
        counts.forgetName(batch.batchId());
    }

    @Override
    public void cancelled(Batch batch) {
        counts.forgetName(batch.batchId());
    }
}
