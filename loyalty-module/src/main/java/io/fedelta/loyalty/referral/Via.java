package io.fedelta.loyalty.referral;

/** How a friend came. Stored by name. */
public enum Via {
    /** A link that was opened before. */
    LINK,
    /** A code typed at registration or checkout: it says more than a link. */
    TYPED,
    /** Recorded by the merchant. */
    BY_HAND;

    /** Whether what is said this way now counts more than what was said before. */
    public boolean beats(Via before) {
        return before != BY_HAND && (this == before || this == TYPED);
    }
}
