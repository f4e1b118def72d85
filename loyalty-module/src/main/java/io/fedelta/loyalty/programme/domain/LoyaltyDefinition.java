package io.fedelta.loyalty.programme.domain;

import java.io.Serializable;

/**
 * The merchant's form of one rule. It decides nothing by itself: what counts is the rule version that saving it
 * publishes. Never deleted, because the past names it; deactivated instead.
 */
public interface LoyaltyDefinition extends Serializable {

    Long getId();

    /** Rises with every save, so that of two who edit at once the second is told. */
    Integer getEdition();
}
