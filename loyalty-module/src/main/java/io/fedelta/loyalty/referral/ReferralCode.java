package io.fedelta.loyalty.referral;

import java.util.Objects;

/** A customer's one code. It never changes, whatever the customer is called later. */
public record ReferralCode(long accountId, CodeText text) {

    public ReferralCode {
        Objects.requireNonNull(text, "text");
    }
}
