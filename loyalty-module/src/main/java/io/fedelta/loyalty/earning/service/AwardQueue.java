package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.Decision;
import java.time.Duration;
import java.util.Optional;

/**
 * Where checkout leaves an order behind, to be decided a moment later off the request. It lives in memory: what is lost
 * with the process, or dropped because the queue is full, is found by the catch-up.
 */
public interface AwardQueue {

    /** Leaves an order to be decided. Never blocks, never throws. */
    void offer(long orderId);

    /**
     * Leaves an order to be looked at again because something of it has changed. An order that was not decided yet is
     * passed by: its checkout may not be over. Never blocks, never throws.
     */
    void changed(long orderId);

    /**
     * Asks the worker of this node about the order and waits for its answer; the caller's thread touches no table.
     *
     * @return the decision; empty if it was not made in time, or if there is nothing to decide
     */
    Optional<Decision> await(long orderId, Duration atMost);
}
