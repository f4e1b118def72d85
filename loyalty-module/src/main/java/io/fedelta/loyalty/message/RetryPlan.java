package io.fedelta.loyalty.message;

import java.time.Duration;
import java.util.Optional;

/** When to try a mail again: after 1, 2, 4, 8 … minutes, twelve tries in all over a day and a half. */
public final class RetryPlan {

    public static final int MOST_TRIES = 12;

    private RetryPlan() {}

    /** @return the pause after that many failed tries, at least one; empty if it was the last */
    public static Optional<Duration> pauseAfter(int tries) {
        return tries >= MOST_TRIES ? Optional.empty() : Optional.of(Duration.ofMinutes(1L << (tries - 1)));
    }
}
