package io.fedelta.loyalty.demo.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens in the background, and says what it waited for in vain. */
public final class Eventually {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Eventually() {}

    /** @throws AssertionError if it has not come true in time */
    public static void within(Duration limit, String what, BooleanSupplier comesTrue) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!comesTrue.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + limit.toSeconds() + " s: " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
