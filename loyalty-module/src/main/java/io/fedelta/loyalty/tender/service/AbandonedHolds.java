package io.fedelta.loyalty.tender.service;

import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Duration;

/** Looks for holds to be settled. Every node looks; each step of a hold happens once, whoever asks for it. */
public class AbandonedHolds implements RecurringTask {

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int AT_A_TIME = 100;

    private final TenderSettlement settlement;

    public AbandonedHolds(TenderSettlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public String name() {
        return "abandoned-holds";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        int looked;
        do {
            looked = settlement.settleDue(AT_A_TIME);
        } while (looked == AT_A_TIME);
    }
}
