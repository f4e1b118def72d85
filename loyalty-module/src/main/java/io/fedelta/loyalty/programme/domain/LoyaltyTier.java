package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.Tier;

/** The merchant's form of a tier. Changes of accounts name it. */
public interface LoyaltyTier extends LoyaltyDefinition {

    Boolean getActive();

    void setActive(Boolean active);

    /** @throws IllegalArgumentException if the form is none of a tier */
    Tier toTier();

    /** All but the id, which the database gives, and the switch. */
    void setTier(Tier tier);
}
