package io.fedelta.loyalty.guest;

/**
 * An order that was placed as a guest and that nobody has claimed.
 *
 * @param customerId of the visitor who placed it; the host keeps that id if this visitor registers afterwards
 */
public record GuestOrder(long orderId, long customerId) {}
