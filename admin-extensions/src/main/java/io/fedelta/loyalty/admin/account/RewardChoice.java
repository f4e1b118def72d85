package io.fedelta.loyalty.admin.account;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.reward.RewardVersion;

/** A reward that can still be granted. */
public class RewardChoice {

    private final RewardVersion reward;
    private final AdminFormat format;

    RewardChoice(RewardVersion reward, AdminFormat format) {
        this.reward = reward;
        this.format = format;
    }

    public String getId() {
        return Long.toString(reward.rewardId());
    }

    public String getName() {
        return reward.name();
    }

    /** Part of the message key that names what it is. */
    public String getType() {
        return reward.type().name();
    }

    /** Empty text if it is no money. */
    public String getAmount() {
        return reward.type().hasAmount() ? format.money(reward.amount(), reward.currency()) : "";
    }

    public String getThreshold() {
        return format.number(reward.threshold());
    }
}
