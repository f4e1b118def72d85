package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.service.Outbox;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantAnswer;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.RewardCards;
import io.fedelta.loyalty.reward.RewardSending;
import io.fedelta.loyalty.reward.dao.GrantRows;
import io.fedelta.loyalty.reward.dao.SendingRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.dao.ConcurrencyFailureException;

/** A card is locked before its grant, and a conditional update decides whether the grant is still unused. */
public class JdbcGrantDesk implements GrantDesk {

    private final GrantRows grants;
    private final SendingRows sendings;
    private final RewardCards cards;
    private final Outbox outbox;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public JdbcGrantDesk(
            GrantRows grants,
            SendingRows sendings,
            RewardCards cards,
            Outbox outbox,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.grants = grants;
        this.sendings = sendings;
        this.cards = cards;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public GrantAnswer revoke(long accountId, String grantId, ManualNote note) {
        return about(accountId, grantId, grant -> revoked(grant, note));
    }

    private GrantAnswer revoked(Grant grant, ManualNote note) {
        if (grant.state() == GrantState.REVOKED) {
            return GrantAnswer.DONE;
        }
        boolean unused = grant.state() == GrantState.ISSUED
                && grant.cardId().map(cards::withdrawUnused).orElse(true);
        if (!unused) {
            return GrantAnswer.NOT_POSSIBLE;
        }
        if (!grants.revoke(grant, note, Moments.now(clock))) {
            throw new ConcurrencyFailureException("Somebody uses or takes back grant " + grant.grantId());
        }
        return GrantAnswer.DONE;
    }

    @Override
    public GrantAnswer send(long accountId, String grantId, String sendingId, String words, String actor) {
        return about(
                accountId,
                grantId,
                grant -> sent(grant, new RewardSending(sendingId, grantId, words, actor, Moments.now(clock))));
    }

    private GrantAnswer sent(Grant grant, RewardSending sending) {
        if (sendings.find(sending.sendingId()).isPresent()) {
            return GrantAnswer.DONE;
        }
        if (!grant.isGood()) {
            return GrantAnswer.NOT_POSSIBLE;
        }
        sendings.append(sending);
        outbox.enqueue(MessageKind.REWARD_SENT, grant.accountId(), sending.sendingId());
        return GrantAnswer.DONE;
    }

    private GrantAnswer about(long accountId, String grantId, Function<Grant, GrantAnswer> wish) {
        return transactions.inNew(() -> grants.find(grantId)
                .filter(grant -> grant.accountId() == accountId)
                .map(wish)
                .orElse(GrantAnswer.NO_SUCH_GRANT));
    }
}
