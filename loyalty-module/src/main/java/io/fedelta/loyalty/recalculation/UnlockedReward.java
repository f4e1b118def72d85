package io.fedelta.loyalty.recalculation;

import java.math.BigDecimal;

/**
 * A reward that a recalculation unlocks.
 *
 * @param type as {@code reward.RewardType} names it
 * @param amount of one, in its currency; zero for a custom one
 * @param members for how many
 */
public record UnlockedReward(
        long rewardId, String name, String type, BigDecimal amount, String currency, long threshold, long members) {

    /** What all of them are worth together. */
    public BigDecimal cost() {
        return amount.multiply(BigDecimal.valueOf(members));
    }
}
