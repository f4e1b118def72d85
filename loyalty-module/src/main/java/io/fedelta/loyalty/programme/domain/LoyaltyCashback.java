package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.CashbackRules;

/** The merchant's form of cashback for everything. There is one row, with the id {@link #ID}. */
public interface LoyaltyCashback extends LoyaltyDefinition {

    Long ID = 1L;

    /** @param before whose rates of their own stay as they are */
    CashbackRules toRules(CashbackRules before);

    void setRules(CashbackRules rules);
}
