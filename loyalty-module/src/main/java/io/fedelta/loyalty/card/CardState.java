package io.fedelta.loyalty.card;

/** Whether a card can be used, besides its end. Stored by name. */
public enum CardState {
    ACTIVE,
    /** An administrator has stopped it, and may let it work again. */
    BLOCKED,
    /** Its purchase was given back. Never works again. */
    WITHDRAWN
}
