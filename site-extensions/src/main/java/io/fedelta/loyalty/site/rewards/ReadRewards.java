package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.RewardCards.Standing;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.service.Rewards;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ladder and what a member holds of it, as read.
 *
 * @param codes by grant id
 * @param cards by grant id
 */
record ReadRewards(
        List<RewardVersion> ladder,
        Optional<RewardVersion> next,
        List<Grant> grants,
        Map<String, String> codes,
        Map<String, Standing> cards) {

    static ReadRewards of(long accountId, Rewards rewards) {
        List<Grant> grants = rewards.grants(accountId);
        return new ReadRewards(
                rewards.ladder(),
                rewards.next(accountId),
                grants,
                grants.isEmpty() ? Map.of() : rewards.codes(grants),
                rewards.cards(grants));
    }
}
