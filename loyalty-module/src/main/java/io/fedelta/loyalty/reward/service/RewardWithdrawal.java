package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.PostingListener;
import io.fedelta.loyalty.reward.RewardCards;
import io.fedelta.loyalty.reward.dao.GrantRows;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;

/**
 * Withdraws what points unlocked that are taken back, in the transaction that takes them: a code or card stops working
 * at once, and the reward may unlock again. A used one is kept and marked. What an administrator takes, or gave by
 * hand, never withdraws anything.
 */
public class RewardWithdrawal implements PostingListener {

    private final GrantRows grants;
    private final RewardCards cards;
    private final Clock clock;

    public RewardWithdrawal(GrantRows grants, RewardCards cards, Clock clock) {
        this.grants = grants;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public void entryPosted(Account account, Entry entry) {
        if (entry.kind().takesBack()) {
            long after = entry.balance().value();
            takeBack(entry, after - entry.points().value(), after, Moments.now(clock));
        }
    }

    private void takeBack(Entry entry, long before, long after, Instant now) {
        grants.cardsAtStake(entry.accountId(), before, after, now).forEach((grantId, cardId) -> {
            if (!cards.withdrawUnused(cardId)) {
                grants.keep(grantId, now);
            }
        });
        grants.takeBack(entry.accountId(), entry.entryNo(), before, after, now);
    }
}
