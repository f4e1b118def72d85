package io.fedelta.loyalty.cashback;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Which percentage a part of an order brought, and why.
 *
 * @param percent of the part, by the rule that gives most
 * @param rule its name as the merchant called it; empty text for the usual percentage
 * @param extra what the tier adds, zero or more
 * @param tier its name; empty text if it adds nothing
 */
public record AppliedRate(BigDecimal percent, String rule, BigDecimal extra, String tier) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public AppliedRate {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(tier, "tier");
        if (percent.signum() < 0 || extra.signum() < 0) {
            throw new IllegalArgumentException("Cashback takes nothing: " + percent + " + " + extra);
        }
    }

    /** The same percentage of everything. */
    public static AppliedRate flat(BigDecimal percent) {
        return new AppliedRate(percent, "", BigDecimal.ZERO, "");
    }

    /** Never more than what was paid. */
    public BigDecimal total() {
        return percent.add(extra).min(ALL);
    }
}
