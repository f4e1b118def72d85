package io.fedelta.loyalty.card;

/** Stored by name. */
public enum CardEventKind {
    BLOCKED,
    UNBLOCKED,
    /** An administrator has looked at the code. */
    REVEALED,
    /** A customer has added it to an account. */
    CLAIMED,
    /** Its purchase was given back. */
    WITHDRAWN
}
