package io.fedelta.loyalty.batch.service;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchWork;
import io.fedelta.loyalty.batch.dao.ClaimedChunk;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on batches, chunk by chunk, on one thread and so with one connection or two. Any thread of any node may; the
 * chunk of one that died is another's once its claim has run out.
 */
public class BatchTask implements RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(BatchTask.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final BatchSteps steps;
    private final BatchLeases leases;
    private final List<BatchWork> works;
    private final LoyaltyTransactions transactions;
    private final Pace pace;
    private final FailureLog failures = new FailureLog(LOG);

    /** The only thread of its node, as fast as it can. */
    public BatchTask(BatchSteps steps, BatchLeases leases, List<BatchWork> works, LoyaltyTransactions transactions) {
        this(steps, leases, works, transactions, Pace.alone());
    }

    public BatchTask(
            BatchSteps steps, BatchLeases leases, List<BatchWork> works, LoyaltyTransactions transactions, Pace pace) {
        this.steps = steps;
        this.leases = leases;
        this.works = works;
        this.transactions = transactions;
        this.pace = pace;
    }

    @Override
    public String name() {
        return "Working on batches, thread " + pace.thread();
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        while (pace.mayWork() && !Thread.currentThread().isInterrupted() && turn()) {
            // one round after the other
        }
    }

    /**
     * A chunk of each batch, so that a small one does not wait until a large one is done.
     *
     * @return false if there is nothing to do now
     */
    private boolean turn() {
        boolean more = false;
        for (Batch batch : transactions.inNew(steps::open)) {
            more |= step(batch);
        }
        return more;
    }

    /** A node of an older release may not know the kind of work. */
    private boolean step(Batch batch) {
        return works.stream()
                .filter(work -> work.kind().equals(batch.kind()))
                .findFirst()
                .filter(work -> paced(batch, work))
                .isPresent();
    }

    private boolean paced(Batch batch, BatchWork work) {
        long begun = System.nanoTime();
        boolean more = step(batch, work);
        pace.rest(Duration.ofNanos(System.nanoTime() - begun));
        return more;
    }

    private boolean step(Batch batch, BatchWork work) {
        if (!transactions.inNew(() -> steps.isWanted(batch))) {
            return false;
        }
        Optional<ClaimedChunk> claimed = leases.claim(batch.batchId());
        claimed.ifPresent(chunk -> work(batch, work, chunk));
        return claimed.isPresent() || transactions.inNew(() -> steps.planNext(batch));
    }

    private void work(Batch batch, BatchWork work, ClaimedChunk chunk) {
        try {
            transactions.inNew(() -> {
                steps.work(batch, work, chunk);
                return chunk;
            });
            failures.succeeded(work.kind());
        } catch (ChunkLostException lost) {
            LOG.debug("Chunk {} of batch {} came to nothing", chunk.chunkNo(), batch.batchId(), lost);
        } catch (RuntimeException | Error e) {
            failures.failed(work.kind(), "chunk " + chunk.phase() + "/" + chunk.chunkNo(), e);
            putOff(chunk, e);
        } finally {
            leases.letGo(chunk);
        }
    }

    private void putOff(ClaimedChunk chunk, Throwable cause) {
        transactions.inNew(() -> {
            steps.failed(chunk, cause);
            return chunk;
        });
    }
}
