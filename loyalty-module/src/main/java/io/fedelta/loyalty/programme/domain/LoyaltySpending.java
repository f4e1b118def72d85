package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.SpendingRules;
import java.io.Serializable;

/**
 * The merchant's form of how points pay. There is one row, with the id {@link #ID}, and it decides nothing by itself:
 * what counts is the rule version that saving it publishes.
 */
public interface LoyaltySpending extends Serializable {

    Long ID = 1L;

    Long getId();

    /** Rises with each save. */
    Integer getEdition();

    SpendingRules toRules();

    void setRules(SpendingRules rules);
}
