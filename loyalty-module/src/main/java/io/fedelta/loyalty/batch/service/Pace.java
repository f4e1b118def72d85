package io.fedelta.loyalty.batch.service;

import io.fedelta.loyalty.batch.Shoppers;
import io.fedelta.loyalty.worker.WorkerThread;
import java.time.Duration;

/**
 * How fast one thread works on batches. As fast as it can while nobody checks out on this node; while somebody does,
 * only the first thread works, and rests after each chunk for as long as the chunk took.
 */
public class Pace {

    private static final Duration LONGEST_REST = Duration.ofSeconds(2);

    private final Shoppers shoppers;
    private final int thread;
    private final int threads;

    /**
     * @param thread counted from 1
     * @param threads how many work on this node; those above that never do
     */
    public Pace(Shoppers shoppers, int thread, int threads) {
        this.shoppers = shoppers;
        this.thread = thread;
        this.threads = threads;
    }

    /** The only thread of a node that has no shoppers. */
    static Pace alone() {
        return new Pace(Shoppers.NONE, 1, 1);
    }

    int thread() {
        return thread;
    }

    boolean mayWork() {
        return thread == 1 || thread <= threads && !shoppers.areBusy();
    }

    /** The rest that is due after so much work. */
    Duration restAfter(Duration worked) {
        if (!shoppers.areBusy()) {
            return Duration.ZERO;
        }
        return worked.compareTo(LONGEST_REST) < 0 ? worked : LONGEST_REST;
    }

    /** Ends at once, and leaves the thread interrupted, when the application closes. */
    void rest(Duration worked) {
        long millis = restAfter(worked).toMillis();
        try {
            WorkerThread.idle(() -> {
                Thread.sleep(millis);
                return millis;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
