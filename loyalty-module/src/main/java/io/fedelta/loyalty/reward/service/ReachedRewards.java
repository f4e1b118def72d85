package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.dao.RewardVersionRows;
import java.util.List;

/** Unlocks at once what an account has come to reach by many entries together. */
public class ReachedRewards {

    private final LoyaltyLedger ledger;
    private final RewardVersionRows versions;
    private final LateUnlocking unlocking;
    private final Evaluations evaluations;

    public ReachedRewards(
            LoyaltyLedger ledger, RewardVersionRows versions, LateUnlocking unlocking, Evaluations evaluations) {
        this.ledger = ledger;
        this.versions = versions;
        this.unlocking = unlocking;
        this.evaluations = evaluations;
    }

    /** In the background and without mails, for whoever has come to reach a reward; joins the caller's transaction. */
    public void unlockLater() {
        evaluations.repeat(versions.newest());
    }

    /**
     * Joins the caller's transaction.
     *
     * @param mail whether the member gets the rewards' mails
     * @return ids of those that were unlocked
     */
    public List<Long> unlock(long accountId, boolean mail) {
        ledger.lock(accountId);
        long points = ledger.account(accountId).lifetime().value();
        return versions.reached(accountId, points).stream()
                .filter(reward -> unlocking.unlock(accountId, reward, mail))
                .map(RewardVersion::rewardId)
                .toList();
    }
}
