package io.fedelta.loyalty.programme;

import java.time.Duration;
import java.time.Instant;

/**
 * @param claims whether customers may claim orders that they placed as a guest
 * @param days how long, of 24 hours each, from the order's submission; the last moment counts
 */
public record GuestRules(boolean claims, int days) {

    public static final GuestRules DEFAULT = new GuestRules(true, 60);

    private static final int MOST_DAYS = 366;

    public static boolean isDays(long days) {
        return days >= 1 && days <= MOST_DAYS;
    }

    /** The earliest submission that can still be claimed. */
    public Instant earliest(Instant now) {
        return now.minus(Duration.ofDays(days));
    }
}
