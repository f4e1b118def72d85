package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.TierRules.By;
import java.util.Map;

/** {@link By} as the host's admin offers it. */
public final class LoyaltyTiersBy extends FormChoice {

    private static final long serialVersionUID = 1L;
    private static final Map<String, LoyaltyTiersBy> TYPES = of(By.values(), LoyaltyTiersBy::new);

    private LoyaltyTiersBy(By by) {
        super(by.name());
    }
}
