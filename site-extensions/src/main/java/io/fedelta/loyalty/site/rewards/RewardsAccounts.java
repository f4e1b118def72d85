package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reckoning.service.UnearnedOrders;
import io.fedelta.loyalty.reward.service.Rewards;

/** Reads what <em>My rewards</em> shows. */
public class RewardsAccounts {

    private final Programme programme;
    private final Histories histories;
    private final Rewards rewards;
    private final Outlooks outlooks;
    private final UnearnedOrders unearned;

    public RewardsAccounts(
            Programme programme, Histories histories, Rewards rewards, Outlooks outlooks, UnearnedOrders unearned) {
        this.programme = programme;
        this.histories = histories;
        this.rewards = rewards;
        this.outlooks = outlooks;
        this.unearned = unearned;
    }

    /** @param page of the history, 0 for the first; one past the end means the last */
    RewardsAccount read(long accountId, int page) {
        ProgrammeRules rules = programme.currentForDisplay().rules();
        return new RewardsAccount(
                rules,
                histories.read(accountId, page),
                ReadRewards.of(accountId, rewards),
                outlooks.read(accountId, rules),
                unearned.of(accountId));
    }
}
