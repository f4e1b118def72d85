package io.fedelta.loyalty.earning;

/** As much of the host's order status as earning needs. */
public enum OrderState {
    SUBMITTED,
    CANCELLED,
    /** Still a cart, a quote, or anything else that is not an order yet. */
    OPEN
}
