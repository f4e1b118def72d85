package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.PostingListener;
import io.fedelta.loyalty.reward.dao.GrantRows;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;

/**
 * Withdraws what points unlocked that are taken back, in the transaction that takes them: the code stops working at
 * once, and the reward may unlock again. A used one is kept and marked. What an administrator takes, or gave by hand,
 * never withdraws anything.
 */
public class RewardWithdrawal implements PostingListener {

    private final GrantRows grants;
    private final Clock clock;

    public RewardWithdrawal(GrantRows grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    @Override
    public void entryPosted(Account account, Entry entry) {
        if (entry.kind().takesBack()) {
            long after = entry.balance().value();
            grants.takeBack(
                    entry.accountId(), entry.entryNo(), after - entry.points().value(), after, Moments.now(clock));
        }
    }
}
