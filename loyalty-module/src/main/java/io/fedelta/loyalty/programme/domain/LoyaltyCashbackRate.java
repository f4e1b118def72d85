package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.CashbackRate;
import java.time.ZoneId;

/** The merchant's form of a percentage of its own for some goods. Explanations name it. */
public interface LoyaltyCashbackRate extends LoyaltyDefinition {

    CashbackRate toRate(ZoneId zone);

    /** All but the id, which the database gives. */
    void setRate(CashbackRate rate, ZoneId zone);
}
