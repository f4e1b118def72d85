package io.fedelta.loyalty.tender;

/** Why something cannot pay. Pages have a text for each. */
public enum Refusal {
    /** Not there, not this customer's, or blocked: one answer for all, so that it tells a guesser nothing. */
    UNKNOWN,
    EXPIRED,
    /** Less is left than the cart was to take, because another cart was faster. */
    NOT_ENOUGH,
    OTHER_CURRENCY,
    /** Points: switched off, below the minimum, or in debt. */
    NOT_ALLOWED,
    /** The data cannot be reached in time. */
    UNAVAILABLE
}
