package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.ranking.Member;

/** One row of the members' list. */
public class MemberView {

    private final Member member;
    private final TierRules tiers;
    private final AdminFormat format;

    MemberView(Member member, TierRules tiers, AdminFormat format) {
        this.member = member;
        this.tiers = tiers;
        this.format = format;
    }

    public long getCustomerId() {
        return member.accountId();
    }

    public String getName() {
        return member.name();
    }

    public String getEmail() {
        return member.email();
    }

    /** Empty text for none, and for one that is gone. */
    public String getTier() {
        return member.tier().flatMap(tiers::tier).map(Tier::name).orElse("");
    }

    public String getLifetime() {
        return format.points(member.lifetime());
    }

    public String getSpendable() {
        return format.points(member.spendable());
    }

    public String getRewards() {
        return format.number(member.rewards());
    }

    public String getLastActivity() {
        return format.moment(member.lastActivity());
    }
}
