package io.fedelta.loyalty.admin.member;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ranking.RankingFigures.Freshness;
import io.fedelta.loyalty.ranking.RankingFigures.Totals;

/** The programme in figures. */
public class TotalsView {

    private final Totals totals;
    private final Freshness freshness;
    private final AdminFormat format;

    TotalsView(Totals totals, Freshness freshness, AdminFormat format) {
        this.totals = totals;
        this.freshness = freshness;
        this.format = format;
    }

    public String getActiveMembers() {
        return format.number(totals.activeMembers());
    }

    public String getPoints() {
        return format.number(totals.points());
    }

    public String getReferrals() {
        return format.number(totals.referrals());
    }

    public String getRewardsUnlocked() {
        return format.number(totals.rewardsUnlocked());
    }

    public String getRewardsUsed() {
        return format.number(totals.rewardsUsed());
    }

    /** In percent; null while there is nothing to use. */
    public String getUsedRate() {
        return totals.rewardsUnlocked() == 0
                ? null
                : format.number(totals.rewardsUsed() * 100 / totals.rewardsUnlocked());
    }

    /** Changes that are not in these figures yet; null for none. */
    public String getWaiting() {
        return freshness.waiting() == 0 ? null : format.number(freshness.waiting());
    }
}
