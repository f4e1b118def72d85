package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.Tier;
import java.io.Serializable;

/**
 * The merchant's form of a tier. It decides nothing by itself: what counts is the rule version that saving it
 * publishes. Never deleted, because past changes name it; deactivated instead.
 */
public interface LoyaltyTier extends Serializable {

    Long getId();

    /** One more with each save. */
    Integer getEdition();

    Boolean getActive();

    void setActive(Boolean active);

    /** @throws IllegalArgumentException if the form is none of a tier */
    Tier toTier();

    /** Everything but the id. */
    void setTier(Tier tier);
}
