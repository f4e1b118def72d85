package io.fedelta.loyalty.whatif;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An active reward of a ladder.
 *
 * @param amount what it is worth in its currency; zero for what is no money
 */
public record LadderStep(long rewardId, String name, BigDecimal amount, String currency, long threshold) {

    public LadderStep {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }

    /** Whether points that rise from one figure to another come past it: at its threshold or above. */
    public boolean isPassed(long before, long after) {
        return before < threshold && after >= threshold;
    }
}
