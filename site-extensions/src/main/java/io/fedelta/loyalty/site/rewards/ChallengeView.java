package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.challenge.ChallengeProgress;

/** "2 of 3 orders this month", as a line and as a bar. */
public final class ChallengeView {

    private final ChallengeProgress progress;

    ChallengeView(ChallengeProgress progress) {
        this.progress = progress;
    }

    public String getName() {
        return progress.challenge().name();
    }

    public int getOrders() {
        return progress.orders();
    }

    public int getNeeded() {
        return progress.challenge().orders();
    }

    public long getPoints() {
        return progress.challenge().points();
    }

    public boolean isMet() {
        return progress.isMet();
    }

    public String getProgressKey() {
        return switch (progress.challenge().counts()) {
            case ORDERS -> "loyalty.challenge.progress." + progress.challenge().period();
            case FRIENDS -> "loyalty.challenge.friends." + progress.challenge().period();
        };
    }
}
