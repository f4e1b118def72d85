package io.fedelta.loyalty.audience;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How fast mails of announcements leave.
 *
 * @param perMinute 1 to {@link #FASTEST}
 * @param lastAt up to when all that may have left has left
 */
public record Pace(int perMinute, Instant lastAt) {

    public static final int FASTEST = 6_000;

    /** What was not used for longer than that is lost, so that no pause ends in a burst. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

    private static final long MINUTE = 60_000;

    public Pace {
        Objects.requireNonNull(lastAt, "lastAt");
        if (!isPossible(perMinute)) {
            throw new IllegalArgumentException("No pace: " + perMinute);
        }
    }

    public static boolean isPossible(long perMinute) {
        return perMinute >= 1 && perMinute <= FASTEST;
    }

    /** How many may leave now; one at least after a rest that is long enough for one. */
    public int allowedAt(Instant now) {
        return (int) (rested(now) * perMinute / MINUTE);
    }

    /** The same pace once all of these have left. What is too little for one more is kept for later. */
    public Pace afterAllOf(int mails, Instant now) {
        return new Pace(perMinute, now.minusMillis(rested(now)).plusMillis(mails * MINUTE / perMinute));
    }

    private long rested(Instant now) {
        long longest = Math.max(LONGEST_REST.toMillis(), MINUTE / perMinute);
        return Math.max(0, Math.min(longest, Duration.between(lastAt, now).toMillis()));
    }
}
