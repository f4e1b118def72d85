package io.fedelta.loyalty.site.early;

import io.fedelta.loyalty.programme.Tier;

/** Says that a product is there for a tier before everybody else. */
public class EarlyBadgeView {

    private final Tier tier;

    public EarlyBadgeView(Tier tier) {
        this.tier = tier;
    }

    public String getTier() {
        return tier.name();
    }

    /** CSS. */
    public String getStyle() {
        return "background-color:" + tier.colour() + ";color:" + tier.ink();
    }
}
