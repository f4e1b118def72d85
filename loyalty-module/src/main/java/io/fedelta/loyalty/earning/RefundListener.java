package io.fedelta.loyalty.earning;

import java.math.BigDecimal;

/**
 * Hears what refunds give back, inside the transaction that takes the points back: what it writes commits with the
 * claw-back or not at all. An exception undoes the claw-back.
 */
public interface RefundListener {

    /**
     * Units of a line went back, by a refund of lines or because everything was refunded. May be called again for the
     * same units.
     *
     * @param itemId the host's order item id
     * @param refundedUnits how many of the line's units went back so far, all refunds together, one or more
     */
    default void unitsRefunded(long orderId, long itemId, int refundedUnits) {}

    /**
     * Of what earns, so much went back, all refunds together. Told for every paid order, whether or not it brought
     * points. May be called again with the same figure.
     *
     * @param refundedBase in the order's currency, more than zero
     */
    default void baseRefunded(long orderId, long accountId, BigDecimal refundedBase) {}

    /**
     * The order's payments are other than when they were last looked at, whatever that brings. Told first. May be
     * called again without a change.
     */
    default void moneyMoved(long orderId) {}

    /**
     * Nothing is left of the order, which still counts as submitted. Called after the points were taken back. May be
     * called again for the same order.
     */
    default void orderRefunded(long orderId) {}
}
