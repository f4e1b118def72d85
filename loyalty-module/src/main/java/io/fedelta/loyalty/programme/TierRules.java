package io.fedelta.loyalty.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * @param by what thresholds are measured in
 * @param windowMonths how far back it is counted; 0 for a lifetime
 * @param graceDays how long after the end of a period a tier that is no longer earned is kept
 * @param mails whether a member who reaches a tier is told by mail
 * @param tiers lowest threshold first
 * @param early what some tiers have before everybody else
 */
public record TierRules(
        boolean enabled,
        By by,
        int windowMonths,
        int graceDays,
        boolean mails,
        List<Tier> tiers,
        EarlyAccessRules early) {

    public static final TierRules OFF = new TierRules(false, By.POINTS, 12, 30, List.of());

    public enum By {
        POINTS,
        SPEND
    }

    public TierRules {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(early, "early");
        tiers = tiers.stream().sorted(Comparator.comparing(Tier::threshold)).toList();
        if (tiers.stream()
                        .map(Tier::threshold)
                        .map(BigDecimal::stripTrailingZeros)
                        .distinct()
                        .count()
                < tiers.size()) {
            throw new IllegalArgumentException("Two tiers have the same threshold");
        }
    }

    /** With mails. */
    public TierRules(boolean enabled, By by, int windowMonths, int graceDays, List<Tier> tiers) {
        this(enabled, by, windowMonths, graceDays, true, tiers);
    }

    /** Without early access to anything. */
    public TierRules(boolean enabled, By by, int windowMonths, int graceDays, boolean mails, List<Tier> tiers) {
        this(enabled, by, windowMonths, graceDays, mails, tiers, EarlyAccessRules.NONE);
    }

    /** The same tiers under other settings. */
    public TierRules with(boolean enabled, By by, int windowMonths, int graceDays, boolean mails) {
        return new TierRules(enabled, by, windowMonths, graceDays, mails, tiers, early);
    }

    public TierRules withTiers(List<Tier> tiers) {
        return new TierRules(enabled, by, windowMonths, graceDays, mails, tiers, early);
    }

    public TierRules withEarly(EarlyAccessRules early) {
        return new TierRules(enabled, by, windowMonths, graceDays, mails, tiers, early);
    }

    /** Whether somebody with that tier has the release at that moment, although it is not public yet. */
    public boolean opens(EarlyRelease release, Optional<Tier> held, Instant moment) {
        return release.isOpenToItsTierAt(moment)
                && held.filter(tier -> isFor(release, tier)).isPresent();
    }

    /** Whether members of the tier have something, at that moment or soon, that is not public then. */
    public boolean hasSecrets(Tier tier, Instant moment) {
        return early.secretsAt(moment).anyMatch(release -> isFor(release, tier));
    }

    private boolean isFor(EarlyRelease release, Tier tier) {
        return tier(release.tier())
                .filter(lowest -> tier.threshold().compareTo(lowest.threshold()) >= 0)
                .isPresent();
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

    /** The lowest tier that this figure does not reach yet. */
    public Optional<Tier> nextAbove(BigDecimal figure) {
        return tiers.stream()
                .filter(tier -> figure.compareTo(tier.threshold()) < 0)
                .findFirst();
    }
}
