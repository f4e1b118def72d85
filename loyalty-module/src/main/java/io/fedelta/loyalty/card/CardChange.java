package io.fedelta.loyalty.card;

/** What came of a person's wish to change a card. */
public enum CardChange {
    DONE,
    NO_SUCH_CARD,
    /** It was so already, or its purchase was given back. */
    NOT_POSSIBLE,
    /** Less is left of it, or free of what checkouts hold. */
    NOT_ENOUGH,
}
