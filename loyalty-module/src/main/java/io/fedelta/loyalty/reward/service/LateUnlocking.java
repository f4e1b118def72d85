package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.dao.GrantRows;

/**
 * Unlocks a reward by points that were there before it. The account is locked first, so that points which are taken
 * back at this moment count, and a posting that unlocks the same reward comes before or after.
 */
public class LateUnlocking {

    private final LoyaltyLedger ledger;
    private final GrantRows grants;
    private final Granting granting;

    public LateUnlocking(LoyaltyLedger ledger, GrantRows grants, Granting granting) {
        this.ledger = ledger;
        this.grants = grants;
        this.granting = granting;
    }

    /** @return false if the account has not enough points any more, or has got the reward meanwhile */
    boolean unlock(long accountId, RewardVersion reward, boolean mail) {
        ledger.lock(accountId);
        Account account = ledger.account(accountId);
        if (account.lifetime().value() < reward.threshold()
                || grants.find(accountId, reward.rewardId()).isPresent()
                || !granting.isPossible(reward)) {
            return false;
        }
        granting.unlockLater(accountId, reward, account.lastEntryNo(), mail);
        return true;
    }
}
