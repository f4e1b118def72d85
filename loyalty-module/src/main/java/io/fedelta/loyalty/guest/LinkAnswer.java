package io.fedelta.loyalty.guest;

/** What becomes of the wish for a link. The same whether or not orders wait. */
public enum LinkAnswer {
    SENT,
    TOO_OFTEN,
    /** Guests' orders cannot be claimed at present, or the customer has no address or no login. */
    NOT_POSSIBLE
}
