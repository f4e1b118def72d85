package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.Challenge.Period;
import java.util.Map;

/** {@link Period} as the host's admin offers it. */
public final class LoyaltyChallengePeriod extends FormChoice {

    private static final long serialVersionUID = 1L;
    private static final Map<String, LoyaltyChallengePeriod> TYPES = of(Period.values(), LoyaltyChallengePeriod::new);

    private LoyaltyChallengePeriod(Period period) {
        super(period.name());
    }
}
