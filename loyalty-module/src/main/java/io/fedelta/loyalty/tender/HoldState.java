package io.fedelta.loyalty.tender;

/** The life of a hold. Stored by name. */
public enum HoldState {
    /** Kept for one order's checkout. */
    HELD,
    /** Paid a part of that order. */
    CONFIRMED,
    /** Given back whole: the checkout failed. */
    RELEASED
}
