package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.reckoning.UnearnedOrder;
import java.util.List;

/**
 * What <em>My rewards</em> shows, as read.
 *
 * @param unearned the newest orders without points
 */
record RewardsAccount(
        ProgrammeRules rules,
        ReadHistory history,
        ReadRewards rewards,
        Outlook outlook,
        List<UnearnedOrder> unearned) {}
