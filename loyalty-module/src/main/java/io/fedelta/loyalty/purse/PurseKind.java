package io.fedelta.loyalty.purse;

/** Whose money it is. Stored by name. */
public enum PurseKind {
    /** A gift card's: whoever may use the card. */
    GIFT_CARD,
    /** A customer's cashback in one currency. */
    CASHBACK
}
