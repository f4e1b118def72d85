package io.fedelta.loyalty.payment;

/** What a merchant can do about the money of an order. */
public enum ActionKind {
    /** Money that came by itself: cash, a transfer, a cheque. */
    RECORD,
    /** Money that was authorized at checkout and is taken now. */
    CAPTURE,
    REFUND,
    /** Undoes one transaction as a whole. */
    VOID,
    CANCEL
}
