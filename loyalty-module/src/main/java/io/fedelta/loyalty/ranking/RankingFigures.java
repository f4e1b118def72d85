package io.fedelta.loyalty.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The figures of the programme, counted as things happen. Bean {@code blLoyaltyRankingFigures}. */
public interface RankingFigures {

    /**
     * @param members accounts
     * @param activeMembers with a point at least
     * @param points given and not taken back; what was spent counts as given
     * @param referrals friends who succeeded
     * @param rewardsUnlocked held or used
     * @param rewardsUsed of these, used
     */
    record Totals(
            long members, long activeMembers, long points, long referrals, long rewardsUnlocked, long rewardsUsed) {}

    Totals totals();

    /**
     * What a day of the shop's time zone has brought.
     *
     * @param pointsTaken what was taken back
     */
    record Day(
            LocalDate day,
            long pointsGiven,
            long pointsTaken,
            long pointsSpent,
            long newMembers,
            long rewardsUnlocked,
            long rewardsUsed,
            long referrals) {}

    /** Days on which something happened, ascending. */
    List<Day> days(LocalDate from, LocalDate untilExclusive);

    /** How often a reward is held or was used, and of these, used. */
    record RewardUse(long rewardId, long unlocked, long used) {}

    /** Of every reward that anybody has ever held, most held first. */
    List<RewardUse> rewards();

    /**
     * How fresh all of this is.
     *
     * @param waiting changes that are not in it yet, counted up to 10,000
     * @param caughtUpAt when nothing waited last; empty before the first time
     */
    record Freshness(long waiting, Optional<Instant> caughtUpAt) {}

    Freshness freshness();
}
