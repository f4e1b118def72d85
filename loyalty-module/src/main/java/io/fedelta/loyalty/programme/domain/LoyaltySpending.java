package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.SpendingRules;

/** The merchant's form of how points pay. There is one row, with the id {@link #ID}. */
public interface LoyaltySpending extends LoyaltyDefinition {

    Long ID = 1L;

    SpendingRules toRules();

    void setRules(SpendingRules rules);
}
