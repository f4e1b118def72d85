package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.TaskProgress;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides about a long list of orders in bounded chunks, so that it may be as long as a shop's history. An order that
 * fails is passed by; if several whole chunks fail, the trouble is not the orders' and the sweep ends.
 */
public class Sweep {

    /** Lists ids above the given one, ascending. */
    @FunctionalInterface
    interface Ids {
        List<Long> after(long orderId, int atMost);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int CHUNK = 100;

    /** Chunks in a row: orders that came together, by an import for example, may all have the same fault. */
    private static final int MOST_FAILED = 3;

    private final OrderAwarding awarding;
    private final FailureLog failures = new FailureLog(LOG);

    public Sweep(OrderAwarding awarding) {
        this.awarding = awarding;
    }

    /**
     * Decides about all of them, chunk after chunk.
     *
     * @param breath the pause after each chunk, which leaves the machine to the shop
     */
    TaskReport all(Ids ids, long afterId, Duration breath, TaskProgress progress) {
        List<Long> chunk = ids.after(afterId, CHUNK);
        TaskReport report = TaskReport.NOTHING;
        int failed = 0;
        while (!chunk.isEmpty() && !Thread.currentThread().isInterrupted()) {
            TaskReport ofChunk = chunk(chunk);
            report = report.plus(ofChunk);
            progress.reached(report);
            failed = ofChunk.errors() == chunk.size() ? failed + 1 : 0;
            if (failed == MOST_FAILED) {
                return report;
            }
            pause(breath);
            chunk = ids.after(chunk.get(chunk.size() - 1), CHUNK);
        }
        return report;
    }

    /** Decides about these: together what is new, the rest one by one. */
    TaskReport chunk(List<Long> orderIds) {
        Set<Long> together = orderIds.isEmpty()
                ? Set.of()
                : awarding.decideTogether(orderIds).keySet();
        long decided = orderIds.stream()
                .filter(orderId -> together.contains(orderId) || isDecided(orderId))
                .count();
        return new TaskReport(orderIds.size(), orderIds.size() - decided);
    }

    private boolean isDecided(long orderId) {
        try {
            awarding.decide(orderId);
            return true;
        } catch (RuntimeException e) {
            failures.failed("Deciding about order", Long.toString(orderId), e);
            return false;
        }
    }

    private static void pause(Duration breath) {
        try {
            Thread.sleep(breath.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
