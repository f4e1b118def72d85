package io.fedelta.loyalty.programme;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * @param by what thresholds are measured in
 * @param windowMonths how far back it is counted; 0 for a lifetime
 * @param graceDays how long after the end of a period a tier that is no longer earned is kept
 * @param tiers lowest threshold first
 */
public record TierRules(boolean enabled, By by, int windowMonths, int graceDays, List<Tier> tiers) {

    public static final TierRules OFF = new TierRules(false, By.POINTS, 12, 30, List.of());

    public enum By {
        POINTS,
        SPEND
    }

    public TierRules {
        Objects.requireNonNull(by, "by");
        tiers = tiers.stream().sorted(Comparator.comparing(Tier::threshold)).toList();
    }

    public Optional<Tier> tier(long id) {
        return tiers.stream().filter(tier -> tier.id() == id).findFirst();
    }

    /** The highest tier that this figure reaches, at its threshold or above. */
    public Optional<Tier> reachedWith(BigDecimal figure) {
        return tiers.stream()
                .filter(tier -> figure.compareTo(tier.threshold()) >= 0)
                .reduce((lower, higher) -> higher);
    }
}
