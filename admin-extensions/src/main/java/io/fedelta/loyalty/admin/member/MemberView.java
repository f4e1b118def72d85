package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.TierRules;
import io.fedelta.loyalty.ranking.RankedMember;
import java.util.Optional;

/** One row of the members' list. */
public class MemberView {

    private final RankedMember member;
    private final long rank;
    private final Optional<Long> rankBefore;
    private final Optional<CustomerFacts> customer;
    private final TierRules tiers;
    private final AdminFormat format;

    MemberView(
            RankedMember member, Ranks ranks, Optional<CustomerFacts> customer, TierRules tiers, AdminFormat format) {
        this.member = member;
        this.rank = ranks.now();
        this.rankBefore = ranks.before();
        this.customer = customer;
        this.tiers = tiers;
        this.format = format;
    }

    /** @param before at the end of last month; empty if that is not known, or was before the member came */
    record Ranks(long now, Optional<Long> before) {}

    public long getCustomerId() {
        return member.accountId();
    }

    public String getRank() {
        return format.number(rank);
    }

    /** Places won since then, negative if lost; null if there is nothing to compare with. */
    public Long getPlacesWon() {
        return rankBefore.map(before -> before - rank).orElse(null);
    }

    /** Without a sign, which the arrow shows. */
    public String getPlaces() {
        return rankBefore.map(before -> format.number(Math.abs(before - rank))).orElse(null);
    }

    public String getName() {
        return member.name();
    }

    /** Empty text if there is none. */
    public String getEmail() {
        return customer.flatMap(CustomerFacts::email).orElse("");
    }

    /** Empty text for none, and for one that is gone. */
    public String getTier() {
        return member.tier().flatMap(tiers::tier).map(Tier::name).orElse("");
    }

    public String getPoints() {
        return format.number(member.points());
    }

    public String getRewards() {
        return format.number(member.rewards());
    }

    /** Null if none was. */
    public String getRewardsUsed() {
        return member.rewardsUsed() == 0 ? null : format.number(member.rewardsUsed());
    }

    public String getReferrals() {
        return format.number(member.referrals());
    }

    public String getLastActivity() {
        return format.moment(member.lastActivity());
    }

    public boolean isSleeping() {
        return member.sleeping();
    }
}
