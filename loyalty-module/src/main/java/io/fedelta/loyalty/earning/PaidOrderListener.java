package io.fedelta.loyalty.earning;

import java.time.Instant;

/**
 * Hears of orders that are paid in full, and of those whose money went back, inside the transaction that decides about
 * the order: what it writes commits with the decision or not at all. An exception undoes the decision.
 */
public interface PaidOrderListener {

    /**
     * A registered customer's order is paid in full, while the programme is on. Called once for each submission, and
     * again when an order that was lost is paid again.
     *
     * @param cycle 0; one more each time the order was submitted, or paid in full, again
     */
    void orderPaid(OrderFacts order, Instant paidAt, int cycle);

    /** Nothing is left of the order: withdrawn, or refunded in full. May be called again for the same order. */
    void orderLost(long orderId, long accountId);
}
