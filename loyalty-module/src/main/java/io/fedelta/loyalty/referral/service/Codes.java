package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.referral.CodeText;
import io.fedelta.loyalty.referral.ReferralCode;
import java.util.Optional;

/** Customers' codes: each customer's only one, nobody else's, and never another. */
public interface Codes {

    Optional<ReferralCode> of(long accountId);

    /** The customer's code, made of the name now if there is none yet. In a transaction of its own. */
    Optional<ReferralCode> give(long accountId);

    /** As a person has typed it. */
    Optional<CodeText> read(String typed);

    Optional<ReferralCode> find(CodeText text);

    /** By what {@link #token} gave. */
    Optional<ReferralCode> findByToken(String token);

    /** What a browser remembers of a code: enough to know it again, without the name in it. */
    String token(CodeText text);
}
