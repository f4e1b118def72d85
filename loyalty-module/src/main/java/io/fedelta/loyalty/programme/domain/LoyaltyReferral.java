package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.ReferralRules;

/**
 * The merchant's form of what friends bring. There is one row, with the id {@link #ID}, and it decides nothing by
 * itself: what counts is the rule version that saving it publishes.
 */
public interface LoyaltyReferral extends LoyaltyDefinition {

    Long ID = 1L;

    ReferralRules toRules();

    void setRules(ReferralRules rules);
}
