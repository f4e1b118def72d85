package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ranking.Member;

/** One row of the members' list. */
public class MemberView {

    private final Member member;
    private final AdminFormat format;

    MemberView(Member member, AdminFormat format) {
        this.member = member;
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
