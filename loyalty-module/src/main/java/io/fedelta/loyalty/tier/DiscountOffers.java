package io.fedelta.loyalty.tier;

import io.fedelta.loyalty.programme.Tier;

/** The host's offers that give tiers their discount. */
public interface DiscountOffers {

    /** Creates an offer of the tier's percentage that applies to nobody by itself; joins the caller's transaction. */
    long create(Tier tier);
}
