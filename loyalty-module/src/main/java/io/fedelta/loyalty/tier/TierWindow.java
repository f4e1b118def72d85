package io.fedelta.loyalty.tier;

import io.fedelta.loyalty.programme.TierRules.By;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How far back is counted. A day counts until the same day some months later, not including it; where that month is too
 * short, until the first of the next.
 *
 * @param months 0 for a lifetime
 */
public record TierWindow(int months) {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    public TierWindow {
        if (months < 0) {
            throw new IllegalArgumentException("A window does not look " + months + " months back");
        }
    }

    public boolean isLifetime() {
        return months == 0;
    }

    /** The first day that still counts today. */
    public LocalDate firstDay(LocalDate today) {
        return isLifetime() ? EVER : today.minusMonths(months).plusDays(1);
    }

    /** The first day on which that day does not count any more; never empty unless for a lifetime. */
    public Optional<LocalDate> leaves(LocalDate day) {
        if (isLifetime()) {
            return Optional.empty();
        }
        LocalDate leaves = day.plusMonths(months);
        while (leaves.minusMonths(months).isBefore(day)) {
            leaves = leaves.plusDays(1);
        }
        return Optional.of(leaves);
    }

    /**
     * The first day on which what counts today is not enough any more, if nothing is added.
     *
     * @param days those that count today, oldest first
     * @return empty if it stays enough for ever
     */
    public Optional<LocalDate> enoughUntil(List<TierDay> days, By by, BigDecimal threshold) {
        BigDecimal left = days.stream().map(day -> day.figure(by)).reduce(BigDecimal.ZERO, BigDecimal::add);
        for (TierDay day : days) {
            left = left.subtract(day.figure(by));
            if (left.compareTo(threshold) < 0) {
                return leaves(day.day());
            }
        }
        return Optional.empty();
    }
}
