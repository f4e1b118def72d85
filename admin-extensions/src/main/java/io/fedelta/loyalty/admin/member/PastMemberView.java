package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ranking.RankingHistory.PastMember;
import java.util.Optional;

/** One row of a ranking as it was. */
public class PastMemberView {

    private final PastMember member;
    private final Optional<Long> rankBefore;
    private final AdminFormat format;

    /** @param rankBefore one month or season earlier; empty if that is not known, or was before the member came */
    PastMemberView(PastMember member, Optional<Long> rankBefore, AdminFormat format) {
        this.member = member;
        this.rankBefore = rankBefore;
        this.format = format;
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

    public String getRank() {
        return format.number(member.rank());
    }

    /** Places won by then, negative if lost; null if there is nothing to compare with. */
    public Long getPlacesWon() {
        return rankBefore.map(before -> before - member.rank()).orElse(null);
    }

    /** Without a sign, which the arrow shows. */
    public String getPlaces() {
        return rankBefore
                .map(before -> format.number(Math.abs(before - member.rank())))
                .orElse(null);
    }
}
