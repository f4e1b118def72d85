package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.TierIcon;
import java.util.Map;

/** {@link TierIcon} as the host's admin offers it. */
public final class LoyaltyTierIcon extends FormChoice {

    private static final long serialVersionUID = 1L;
    private static final Map<String, LoyaltyTierIcon> TYPES = of(TierIcon.values(), LoyaltyTierIcon::new);

    private LoyaltyTierIcon(TierIcon icon) {
        super(icon.code());
    }
}
