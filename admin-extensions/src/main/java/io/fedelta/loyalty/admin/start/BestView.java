package io.fedelta.loyalty.admin.start;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ranking.RankedMember;

/** One of the best customers. */
public final class BestView {

    private final int place;
    private final RankedMember member;
    private final AdminFormat format;

    BestView(int place, RankedMember member, AdminFormat format) {
        this.place = place;
        this.member = member;
        this.format = format;
    }

    public int getPlace() {
        return place;
    }

    public long getCustomerId() {
        return member.accountId();
    }

    public String getName() {
        return member.name();
    }

    public String getPoints() {
        return format.number(member.points());
    }
}
