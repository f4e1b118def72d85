package io.fedelta.loyalty.cashback;

/** The life of an earning. Stored by name. */
public enum CashbackState {
    /** Earned, not to be spent yet; refunds lower it. */
    PENDING,
    /** In the wallet, less what refunds took of it. */
    AVAILABLE,
    /** Taken back whole before it was available. */
    CANCELLED,
    /** Taken back whole from the wallet. */
    TAKEN_BACK
}
