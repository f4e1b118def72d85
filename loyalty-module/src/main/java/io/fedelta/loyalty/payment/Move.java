package io.fedelta.loyalty.payment;

/** One movement of money, as the host's transactions know them. */
public enum Move {
    /** Held, not taken. A promise to pay at the door counts as this, although the host books it as captured. */
    AUTHORIZE,
    CAPTURE,
    REFUND,
    /** Undoes a capture or a promise to pay. */
    VOID,
    /** Lets go what was authorized. */
    REVERSE_AUTHORIZE
}
