package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.PostingListener;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.dao.RewardVersionRows;

/**
 * Unlocks every active reward that an entry's points reach, in the transaction that appends the entry. What the account
 * holds already, used or given early, never unlocks again. While the programme is off nothing unlocks by itself.
 */
public class RewardUnlocking implements PostingListener {

    private final Programme programme;
    private final RewardVersionRows versions;
    private final Granting granting;

    public RewardUnlocking(Programme programme, RewardVersionRows versions, Granting granting) {
        this.programme = programme;
        this.versions = versions;
        this.granting = granting;
    }

    @Override
    public void entryPosted(Account account, Entry entry) {
        if (entry.lifetimePoints().isPositive() && programme.current().rules().enabled()) {
            versions.reached(account.accountId(), account.lifetime().value()).stream()
                    .filter(granting::isPossible)
                    .forEach(reward -> granting.unlock(account.accountId(), reward, entry.entryNo()));
        }
    }
}
