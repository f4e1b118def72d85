package io.fedelta.loyalty.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Something extra for orders submitted within a period.
 *
 * @param from inclusive
 * @param until exclusive
 * @param scope the goods it is about
 * @param tiers ids of the tiers it is for; empty for everybody
 */
public record Campaign(
        long id,
        String name,
        boolean active,
        Instant from,
        Instant until,
        Scope scope,
        Set<Long> tiers,
        Effect effect) {

    /** @param kind what the figure means */
    public record Effect(Kind kind, BigDecimal figure) {

        public static final BigDecimal LARGEST_MULTIPLIER = BigDecimal.valueOf(100);

        public Effect {
            Objects.requireNonNull(kind, "kind");
            if (figure.signum() <= 0) {
                throw new IllegalArgumentException("A campaign gives more than " + figure);
            }
        }

        public long points() {
            return figure.longValueExact();
        }
    }

    public enum Kind {
        /** Points for what is bought are multiplied by the figure. */
        MULTIPLIER,
        /** Each order gets the figure as points. */
        BONUS_PER_ORDER,
        /** Each member gets the figure as points, once. */
        BONUS_PER_MEMBER
    }

    /** Why a campaign gives nothing to an order; the order's goods are another matter. */
    public enum Refusal {
        OFF,
        NOT_YET,
        OVER,
        OTHER_TIER
    }

    public Campaign {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(effect, "effect");
        tiers = Set.copyOf(tiers);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A campaign ends after it begins, not at " + until);
        }
    }

    public boolean runsAt(Instant moment) {
        return restAt(moment).isEmpty();
    }

    /**
     * Why it gives nothing to an order submitted at that moment; empty if it does.
     *
     * @param tier id of the one held then
     */
    public Optional<Refusal> refusal(Instant moment, Optional<Long> tier) {
        return restAt(moment).or(() -> isFor(tier) ? Optional.empty() : Optional.of(Refusal.OTHER_TIER));
    }

    private Optional<Refusal> restAt(Instant moment) {
        if (!active) {
            return Optional.of(Refusal.OFF);
        }
        if (moment.isBefore(from)) {
            return Optional.of(Refusal.NOT_YET);
        }
        return moment.isBefore(until) ? Optional.empty() : Optional.of(Refusal.OVER);
    }

    private boolean isFor(Optional<Long> tier) {
        return tiers.isEmpty() || tier.filter(tiers::contains).isPresent();
    }

    /** Whether another campaign gives the same kind of thing for some of the same goods and people at the same time. */
    public boolean overlaps(Campaign other) {
        return id != other.id
                && active
                && other.active
                && effect.kind() == other.effect.kind()
                && scope.meets(other.scope)
                && isForSomeOf(other.tiers)
                && from.isBefore(other.until)
                && other.from.isBefore(until);
    }

    private boolean isForSomeOf(Set<Long> others) {
        return tiers.isEmpty() || others.isEmpty() || tiers.stream().anyMatch(others::contains);
    }
}
