package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.Challenge.Counts;
import java.util.Map;

/** {@link Counts} as the host's admin offers it. */
public final class LoyaltyChallengeCounts extends FormChoice {

    private static final long serialVersionUID = 1L;
    private static final Map<String, LoyaltyChallengeCounts> TYPES = of(Counts.values(), LoyaltyChallengeCounts::new);

    private LoyaltyChallengeCounts(Counts counts) {
        super(counts.name());
    }
}
