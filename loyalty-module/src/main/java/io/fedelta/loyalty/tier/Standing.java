package io.fedelta.loyalty.tier;

import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an account stands. Up at once; down only when the days of grace are over, which begin when a review finds that
 * what counts is not enough any more.
 *
 * @param tier id of the tier held
 * @param since when it was last reached or lost
 * @param endsOn in grace its last day plus one; else the day on which what counts may not be enough any more. Empty if
 *     that never happens by itself
 * @param changes how often the tier has changed so far
 * @param ruleVersion by which it was last judged
 */
public record Standing(
        long accountId,
        Optional<Long> tier,
        Optional<Instant> since,
        Optional<LocalDate> endsOn,
        boolean inGrace,
        BigDecimal lifetimeSpend,
        int changes,
        long ruleVersion) {

    public Standing {
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(endsOn, "endsOn");
    }

    public static Standing none(long accountId) {
        return new Standing(
                accountId, Optional.empty(), Optional.empty(), Optional.empty(), false, BigDecimal.ZERO, 0, 0);
    }

    /** Judged by that version, with a tier that is kept until then. */
    public Standing keeping(Optional<LocalDate> end, boolean grace, long version) {
        return new Standing(accountId, tier, since, end, grace, lifetimeSpend, changes, version);
    }

    /** After that change. */
    public Standing moved(TierChange change, Optional<LocalDate> end) {
        return new Standing(
                accountId,
                change.to(),
                Optional.of(change.at()),
                end,
                false,
                lifetimeSpend,
                change.number(),
                change.ruleVersion());
    }

    /** What these rules make of it today. */
    public Verdict judged(TierRules rules, BigDecimal figure, LocalDate today) {
        Optional<Tier> held = tier.flatMap(rules::tier);
        Optional<Tier> reached = rules.reachedWith(figure);
        if (held.equals(reached)) {
            return held.isEmpty() && tier.isPresent() ? new Verdict.Moves(reached) : new Verdict.Stays();
        }
        boolean rises = held.isEmpty()
                || reached.filter(tier -> tier.threshold().compareTo(held.get().threshold()) > 0)
                        .isPresent();
        return rises || isOver(rules.graceDays(), today)
                ? new Verdict.Moves(reached)
                : new Verdict.Grace(inGrace ? endsOn.orElse(today) : today.plusDays(rules.graceDays()));
    }

    private boolean isOver(int graceDays, LocalDate today) {
        return graceDays == 0 || inGrace && !today.isBefore(endsOn.orElse(today));
    }

    /** What becomes of a tier. */
    public sealed interface Verdict {

        /** The figure is still enough, or there is no tier to lose or reach. */
        record Stays() implements Verdict {}

        /** The figure is not enough any more; kept until that day, not including it. */
        record Grace(LocalDate until) implements Verdict {}

        /** Up or down; empty if no tier is left. */
        record Moves(Optional<Tier> to) implements Verdict {}
    }
}
