package io.fedelta.loyalty.reward;

/** The life of a grant's code. Stored by name. */
public enum GrantState {
    /** Can be used, unless its time is over. */
    ISSUED,
    /** Held by one order's checkout; given back if that fails. */
    CLAIMED,
    /** Paid a part of a submitted order. */
    USED,
    /** Never used, and the points that unlocked it were taken back. Does not work any more. */
    WITHDRAWN
}
