package io.fedelta.loyalty.admin.recalculation;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.recalculation.UnlockedReward;

/** A reward that is unlocked, for how many, and what that costs. */
public class UnlockedRewardView {

    private final UnlockedReward reward;
    private final AdminFormat format;

    UnlockedRewardView(UnlockedReward reward, AdminFormat format) {
        this.reward = reward;
        this.format = format;
    }

    public long getRewardId() {
        return reward.rewardId();
    }

    public String getName() {
        return reward.name();
    }

    /** Also the key of its name, after {@code LoyaltyRecalculation_type_}. */
    public String getType() {
        return reward.type();
    }

    public String getThreshold() {
        return format.number(reward.threshold());
    }

    public String getMembers() {
        return format.number(reward.members());
    }

    /** Null if it costs no money. */
    public String getCost() {
        return reward.cost().signum() == 0 ? null : format.money(reward.cost(), reward.currency());
    }
}
