package io.fedelta.loyalty.referral;

import java.util.Objects;

/**
 * A referral as lists show one.
 *
 * @param referee name or, lacking that, address of the friend; empty text if the host no longer has the customer
 * @param referrer of the code's owner, alike
 */
public record ListedReferral(Referral referral, String referee, String referrer) {

    public ListedReferral {
        Objects.requireNonNull(referee, "referee");
        Objects.requireNonNull(referrer, "referrer");
    }
}
