package io.fedelta.loyalty.ledger;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A rule that multiplied points.
 *
 * @param name as the merchant called it; empty text for a birthday
 */
public record AppliedMultiplier(Kind kind, String name, BigDecimal factor) {

    public enum Kind {
        CAMPAIGN,
        TIER,
        BIRTHDAY
    }

    public AppliedMultiplier {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(factor, "factor");
    }
}
