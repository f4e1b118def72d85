package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.programme.Tier;

/** A tier that the members' list can be narrowed to. */
public class TierChoice {

    private final Tier tier;

    TierChoice(Tier tier) {
        this.tier = tier;
    }

    public long getId() {
        return tier.id();
    }

    public String getName() {
        return tier.name();
    }
}
