package io.fedelta.loyalty.reward;

/** The life of a grant. Stored by name. */
public enum GrantState {
    /** Can be used, unless its time is over. A card may be used in part; a merchant's task is to be done. */
    ISSUED,
    /** A code that one order's checkout holds; given back if that fails. */
    CLAIMED,
    /** A code that paid a part of a submitted order; a task that was done; a card in use when its points were taken. */
    USED,
    /** Never used, and the points that unlocked it were taken back. Does not work any more. */
    WITHDRAWN,
    /** Never used, and an administrator has taken it back. Never unlocks again. */
    REVOKED
}
