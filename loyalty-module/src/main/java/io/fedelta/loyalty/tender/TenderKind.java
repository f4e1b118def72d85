package io.fedelta.loyalty.tender;

/** What customers pay with besides the host's own means, in the order in which carts use it up. Stored by name. */
public enum TenderKind {
    /** By the card's purse. */
    GIFT_CARD,
    /** By the wallet's purse. */
    CASHBACK,
    /** By the customer's account. */
    POINTS
}
