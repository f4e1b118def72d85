package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Clock;
import java.time.Duration;

/** Looks for claims that no live checkout can still need. Every node looks; a row lock lets one settle each. */
public class AbandonedClaims implements RecurringTask {

    /** Far longer than any checkout takes from the claim to its last save. */
    static final Duration LONGEST_CHECKOUT = Duration.ofMinutes(30);

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ClaimSettlement settlement;
    private final Clock clock;

    public AbandonedClaims(ClaimSettlement settlement, Clock clock) {
        this.settlement = settlement;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "abandoned-claims";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        settlement.settleAbandoned(clock.instant().minus(LONGEST_CHECKOUT));
    }
}
