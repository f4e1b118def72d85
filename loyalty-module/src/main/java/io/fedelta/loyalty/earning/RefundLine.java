package io.fedelta.loyalty.earning;

/**
 * Units of a line that a refund gave back.
 *
 * @param transactionId the host's id of the payment transaction that is the refund
 * @param itemId the host's order item id
 * @param quantity units given back by this refund, one or more
 */
public record RefundLine(long transactionId, long itemId, int quantity) {

    public RefundLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("A refund gives back one unit or more, not " + quantity);
        }
    }
}
