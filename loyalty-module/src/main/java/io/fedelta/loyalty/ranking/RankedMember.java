package io.fedelta.loyalty.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A member as the ranking knows one.
 *
 * @param name first and last name; empty text if the host no longer has the customer, or no name
 * @param sortName last name, then first name, folded
 * @param points lifetime points; they may be below zero
 * @param tier id of the tier held
 * @param referrals friends brought who succeeded
 * @param rewards rewards held or used, without those taken back
 * @param rewardsUsed of these, used
 * @param lastActivity when the account last changed
 * @param sleeping whether that was long ago
 * @param openedOn the shop's day on which the account was opened
 * @param lastEntryNo the newest entry that is in the points, and in the figures
 */
public record RankedMember(
        long accountId,
        String name,
        String sortName,
        long points,
        Optional<Long> tier,
        int referrals,
        int rewards,
        int rewardsUsed,
        Instant lastActivity,
        boolean sleeping,
        LocalDate openedOn,
        long lastEntryNo) {

    public RankedMember {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sortName, "sortName");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(lastActivity, "lastActivity");
        Objects.requireNonNull(openedOn, "openedOn");
    }

    public boolean referred() {
        return referrals > 0;
    }

    public RewardState rewardState() {
        return RewardState.of(rewards, rewardsUsed);
    }
}
