package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ranking.RankingFigures.RewardUse;
import io.fedelta.loyalty.reward.RewardVersion;

/** How often a reward is held and used. */
public class RewardUseView {

    private final RewardVersion reward;
    private final RewardUse use;
    private final AdminFormat format;

    RewardUseView(RewardVersion reward, RewardUse use, AdminFormat format) {
        this.reward = reward;
        this.use = use;
        this.format = format;
    }

    public String getName() {
        return reward.name();
    }

    public String getThreshold() {
        return format.number(reward.threshold());
    }

    public String getUnlocked() {
        return format.number(use.unlocked());
    }

    public String getUsed() {
        return format.number(use.used());
    }
}
