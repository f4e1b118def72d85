package io.fedelta.loyalty.tier.service;

import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Duration;

/** Reviews tiers between two runs of the job, so that nobody waits a night for what an edit of the tiers brings. */
public class TierLook implements RecurringTask {

    private final TierReview review;

    public TierLook(TierReview review) {
        this.review = review;
    }

    @Override
    public String name() {
        return "Reviewing tiers";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        review.run();
    }
}
