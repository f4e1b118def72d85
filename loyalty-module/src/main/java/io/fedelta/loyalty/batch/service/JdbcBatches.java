package io.fedelta.loyalty.batch.service;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchOrder;
import io.fedelta.loyalty.batch.BatchStart;
import io.fedelta.loyalty.batch.BatchStart.Outcome;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.batch.BatchWork;
import io.fedelta.loyalty.batch.dao.BatchRows;
import io.fedelta.loyalty.batch.dao.ChunkRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Two who start at the same moment meet at the keys: the one who comes too late looks again and finds the other. */
public class JdbcBatches implements Batches {

    private final BatchRows batches;
    private final ChunkRows chunks;
    private final List<BatchWork> works;
    private final LoyaltyTransactions transactions;

    public JdbcBatches(BatchRows batches, ChunkRows chunks, List<BatchWork> works, LoyaltyTransactions transactions) {
        this.batches = batches;
        this.chunks = chunks;
        this.works = works;
        this.transactions = transactions;
    }

    @Override
    public BatchStart start(BatchOrder order) {
        String lane = work(order.kind()).laneOf(order);
        return transactions.inNew(() -> known(order).or(() -> inTheWay(lane)).orElseGet(() -> append(order, lane)));
    }

    private Optional<BatchStart> known(BatchOrder order) {
        return batches.find(order.requestId()).map(batch -> new BatchStart(Outcome.STARTED_BEFORE, batch));
    }

    private Optional<BatchStart> inTheWay(String lane) {
        return batches.inLane(lane).map(batch -> new BatchStart(Outcome.BUSY, batch));
    }

    private BatchStart append(BatchOrder order, String lane) {
        batches.append(order, lane);
        chunks.appendPlan(order.requestId(), 0);
        return new BatchStart(Outcome.STARTED, batches.find(order.requestId()).orElseThrow());
    }

    @Override
    public void forget(String kind, Instant endedBefore) {
        transactions.inNew(() -> {
            List<String> ended = batches.endedBefore(kind, endedBefore);
            chunks.delete(ended);
            batches.delete(ended);
            return ended;
        });
    }

    private BatchWork work(String kind) {
        return works.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing does work of kind " + kind));
    }

    @Override
    public Optional<Batch> find(String batchId) {
        return batches.find(batchId);
    }

    @Override
    public Optional<Batch> newest(String... kinds) {
        return batches.newest(List.of(kinds), 1).stream().findFirst();
    }

    @Override
    public List<Batch> newest(String kind, int atMost) {
        return batches.newest(List.of(kind), atMost);
    }

    @Override
    public boolean pause(String batchId) {
        return transactions.inNew(() -> batches.pause(batchId));
    }

    @Override
    public boolean resume(String batchId) {
        return transactions.inNew(() -> {
            boolean goesOn = batches.resume(batchId);
            chunks.tryAgain(batchId);
            return goesOn;
        });
    }

    @Override
    public boolean cancel(String batchId) {
        return transactions.inNew(() -> {
            boolean ends = batches.end(batchId, BatchState.CANCELLED);
            if (ends) {
                Batch batch = batches.find(batchId).orElseThrow();
                work(batch.kind()).cancelled(batch);
            }
            return ends;
        });
    }
}
