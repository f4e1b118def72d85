package io.fedelta.loyalty.earning;

/**
 * Hears how an order's submission ended, once it is certain, inside the transaction that decides about the order: what
 * it writes commits with the decision or not at all. An exception undoes the decision.
 */
public interface SubmissionListener {

    /**
     * The order is submitted for good: its checkout cannot fail any more. Called once for each submission; an order
     * that was given back in full and paid again counts as submitted again.
     */
    void orderSubmitted(OrderFacts order);

    /** The order, announced as submitted before, is cancelled or a cart again. */
    void orderWithdrawn(long orderId);
}
