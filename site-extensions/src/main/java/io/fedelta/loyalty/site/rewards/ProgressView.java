package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Worth;

/** The way to the next reward. */
public final class ProgressView {

    private final String name;
    private final Worth worth;
    private final long points;
    private final long threshold;
    private final long missing;
    private final boolean unlocking;

    /** @param unlocking whether rewards unlock at present */
    ProgressView(Account account, RewardVersion next, boolean unlocking, PageFormat format) {
        this.name = next.name();
        this.worth = Worth.of(next, format);
        this.points = account.lifetime().value();
        this.threshold = next.threshold();
        this.missing = account.missingTo(threshold).value();
        this.unlocking = unlocking;
    }

    public String getName() {
        return name;
    }

    public String getValue() {
        return worth.value();
    }

    /** By which sentences say what the value is. */
    public int getSort() {
        return worth.sort();
    }

    public long getThreshold() {
        return threshold;
    }

    /** Points that have to come in, what the account owes included. */
    public long getMissing() {
        return missing;
    }

    /** Whether nothing is missing any more, and it unlocks with the next points that arrive. */
    public boolean isDue() {
        return getMissing() == 0 && unlocking;
    }

    /** Whether nothing is missing any more, but nothing unlocks while the programme is off. */
    public boolean isPaused() {
        return getMissing() == 0 && !unlocking;
    }

    /** How far the bar is: between zero and the threshold, whatever the points. */
    public long getReached() {
        return Math.max(0, Math.min(points, threshold));
    }
}
