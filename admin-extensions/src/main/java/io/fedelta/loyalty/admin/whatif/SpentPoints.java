package io.fedelta.loyalty.admin.whatif;

import io.fedelta.loyalty.programme.SpendingRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What points would be worth if all of them were spent. */
record SpentPoints(SpendingRules rules, long points) {

    private static final int DECIMALS = 2;

    /** Empty if points cannot be spent. */
    Optional<String> currency() {
        return Optional.of(rules.currency()).filter(currency -> rules.enabled() && !currency.isEmpty());
    }

    BigDecimal worth() {
        return rules.enabled()
                ? rules.worth()
                        .multiply(BigDecimal.valueOf(points))
                        .divide(BigDecimal.valueOf(rules.points()), DECIMALS, RoundingMode.FLOOR)
                : BigDecimal.ZERO;
    }
}
