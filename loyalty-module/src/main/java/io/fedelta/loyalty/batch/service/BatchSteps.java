package io.fedelta.loyalty.batch.service;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.batch.BatchWork;
import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.batch.ChunkReport;
import io.fedelta.loyalty.batch.dao.BatchRows;
import io.fedelta.loyalty.batch.dao.ChunkRows;
import io.fedelta.loyalty.batch.dao.ClaimedChunk;
import java.time.Duration;
import java.util.List;

/**
 * The steps of a batch, each in the caller's transaction. Whoever has lost its claim meanwhile, or works on what nobody
 * wants any more, learns it at the end and undoes all.
 */
public class BatchSteps {

    static final int TRIES = 4;

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final BatchRows batches;
    private final ChunkRows chunks;

    public BatchSteps(BatchRows batches, ChunkRows chunks) {
        this.batches = batches;
        this.chunks = chunks;
    }

    /** Those to work on, oldest first. */
    List<Batch> open() {
        return batches.toWorkOn();
    }

    boolean isWanted(Batch batch) {
        return batches.find(batch.batchId())
                .map(Batch::state)
                .filter(state -> state == BatchState.QUEUED || state == BatchState.RUNNING)
                .isPresent();
    }

    /** Does the chunk and notes it. */
    void work(Batch seen, BatchWork work, ClaimedChunk chunk) {
        Batch batch = batches.find(seen.batchId()).orElseThrow();
        if (chunk.isPlan()) {
            plan(batch, work, chunk);
        } else {
            ChunkReport report = work.work(batch, chunk.range());
            require(chunks.end(chunk) && batches.count(batch.batchId(), report));
        }
    }

    private void plan(Batch batch, BatchWork work, ClaimedChunk chunk) {
        List<ChunkRange> ranges = work.plan(batch, chunk.phase());
        if (ranges.isEmpty()) {
            work.finish(batch);
            require(chunks.end(chunk) && batches.end(batch.batchId(), BatchState.DONE));
        } else {
            chunks.append(batch.batchId(), chunk.phase(), ranges);
            long total = ranges.stream().mapToLong(ChunkRange::rows).sum();
            require(chunks.end(chunk) && batches.begin(batch, chunk.phase(), total));
        }
    }

    /**
     * Opens the next phase when every chunk of this one is done. Two nodes that do so at once meet at the chunk's key.
     *
     * @return false if there is still something open
     */
    boolean planNext(Batch seen) {
        Batch batch = batches.find(seen.batchId()).orElseThrow();
        if (batch.state() != BatchState.RUNNING || chunks.hasOpen(batch.batchId())) {
            return false;
        }
        chunks.appendPlan(batch.batchId(), batch.phase() + 1);
        return true;
    }

    private static void require(boolean stillOurs) {
        if (!stillOurs) {
            throw new ChunkLostException();
        }
    }

    /** Puts the chunk off, or gives up until a person wants another try; not if it is another's by now. */
    void failed(ClaimedChunk chunk, Throwable cause) {
        boolean stillOurs = chunks.putOff(chunk, PAUSE_AFTER_FAILURE.multipliedBy(chunk.tries() + 1L));
        if (stillOurs && chunk.tries() + 1 >= TRIES) {
            batches.stick(chunk.batchId(), cause.toString());
        }
    }
}
