package io.fedelta.loyalty.site.programme;

import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.Worth;

/** A reward of the ladder, as anybody may read it. */
public final class RewardTermsView {

    private final RewardVersion reward;
    private final Worth worth;

    RewardTermsView(RewardVersion reward, PageFormat format) {
        this.reward = reward;
        this.worth = Worth.of(reward, format);
    }

    public String getName() {
        return reward.name();
    }

    public long getThreshold() {
        return reward.threshold();
    }

    public String getValue() {
        return worth.value();
    }

    /** By which sentences say what the value is. */
    public int getSort() {
        return worth.sort();
    }

    /** How long its code can be used; null for ever. */
    public Integer getDays() {
        return reward.validityDays().orElse(null);
    }
}
