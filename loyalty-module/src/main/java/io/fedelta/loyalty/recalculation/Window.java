package io.fedelta.loyalty.recalculation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * The period of a recalculation, both ends included: from the same time of day so many months ago, in the store's time
 * zone, until now.
 *
 * @param months 0 for always
 */
public record Window(int months, Instant from, Instant to) {

    public static final int ALWAYS = 0;

    /** What can be chosen. */
    public static final Set<Integer> CHOICES = Set.of(3, 6, 12, ALWAYS);

    private static final int USUAL = 12;

    /** @param months anything that cannot be chosen counts as a year */
    public static Window until(Clock clock, ZoneId zone, int months) {
        Instant now = clock.instant();
        int chosen = CHOICES.contains(months) ? months : USUAL;
        Instant from = chosen == ALWAYS
                ? Instant.EPOCH
                : now.atZone(zone).minusMonths(chosen).toInstant();
        return new Window(chosen, from, now);
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(to);
    }
}
