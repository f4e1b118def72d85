package io.fedelta.loyalty.site.programme;

import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.site.PageFormat;

/** A reward of the ladder, as anybody may read it. */
public final class RewardTermsView {

    private final RewardVersion reward;
    private final String value;

    RewardTermsView(RewardVersion reward, PageFormat format) {
        this.reward = reward;
        this.value = format.shortMoney(reward.amount(), reward.currency());
    }

    public String getName() {
        return reward.name();
    }

    public long getThreshold() {
        return reward.threshold();
    }

    public String getValue() {
        return value;
    }

    /** How long its code can be used; null for ever. */
    public Integer getDays() {
        return reward.validityDays().orElse(null);
    }
}
