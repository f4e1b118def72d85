package io.fedelta.loyalty.admin.whatif;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.whatif.MemberEffect;

/** A member for whom much would change. */
public class GainView {

    private final MemberEffect effect;
    private final String name;
    private final AdminFormat format;

    GainView(MemberEffect effect, String name, AdminFormat format) {
        this.effect = effect;
        this.name = name;
        this.format = format;
    }

    public long getAccountId() {
        return effect.accountId();
    }

    public String getName() {
        return name;
    }

    public String getToday() {
        return format.number(effect.pointsToday());
    }

    public String getDraft() {
        return format.number(effect.pointsDraft());
    }

    public String getChange() {
        return format.change(Points.of(effect.change()));
    }

    public String getRewardsToday() {
        return format.number(effect.rewardsToday());
    }

    public String getRewardsDraft() {
        return format.number(effect.rewardsDraft());
    }
}
