package io.fedelta.loyalty.tier;

import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules.By;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A member's tier and the way to the next, as pages show them.
 *
 * @param since when the held tier was reached
 * @param lastDay on which the held tier is still held if nothing is added; empty if that never ends by itself
 * @param figure points or money that count today
 * @param countsUntil the last day on which all of the figure still counts; empty if it counts for ever
 */
public record TierStatus(
        By by,
        Optional<Tier> held,
        Optional<Instant> since,
        Optional<LocalDate> lastDay,
        boolean inGrace,
        BigDecimal figure,
        Optional<Tier> next,
        Optional<LocalDate> countsUntil) {

    public TierStatus {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(figure, "figure");
    }

    /** What is missing to the next tier; zero if there is none. */
    public BigDecimal missing() {
        return next.map(tier -> tier.threshold().subtract(figure)).orElse(BigDecimal.ZERO);
    }

    /** How far the way to the next tier is gone, 0 to 100. */
    public int percent() {
        return next.map(tier -> figure.max(BigDecimal.ZERO)
                        .movePointRight(2)
                        .divideToIntegralValue(tier.threshold())
                        .intValue())
                .orElse(100);
    }
}
