package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.service.Outbox;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.dao.GrantRows;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts a reward into a customer's hands: code, grant and mail in the caller's transaction, all or none. Two who grant
 * the same reward at once meet at the unique key of the grant; the loser is tried again and finds it there.
 */
public class Granting {

    private final GrantRows grants;
    private final RewardCodes codes;
    private final Programme programme;
    private final Outbox outbox;
    private final Clock clock;

    public Granting(GrantRows grants, RewardCodes codes, Programme programme, Outbox outbox, Clock clock) {
        this.grants = grants;
        this.codes = codes;
        this.programme = programme;
        this.outbox = outbox;
        this.clock = clock;
    }

    Grant unlock(long accountId, RewardVersion reward, long entryNo) {
        return append(accountId, reward, Optional.of(entryNo), Optional.empty(), true);
    }

    /** For points that were there before the reward. */
    Grant unlockLater(long accountId, RewardVersion reward, long lastEntryNo, boolean mail) {
        return append(accountId, reward, Optional.of(lastEntryNo), Optional.empty(), mail);
    }

    Grant giveByHand(long accountId, RewardVersion reward, ManualNote note) {
        return append(accountId, reward, Optional.empty(), Optional.of(note), true);
    }

    private Grant append(
            long accountId, RewardVersion reward, Optional<Long> entryNo, Optional<ManualNote> note, boolean mail) {
        Grant grant = issue(accountId, reward, note);
        grants.append(grant, entryNo);
        if (mail && reward.mailOnUnlock() && programme.current().rules().rewardMails()) {
            outbox.enqueue(MessageKind.REWARD_UNLOCKED, accountId, grant.grantId());
        }
        return grant;
    }

    private Grant issue(long accountId, RewardVersion reward, Optional<ManualNote> note) {
        Instant now = Moments.now(clock);
        Optional<Instant> expiry = reward.expiryFrom(now);
        return new Grant(
                UUID.randomUUID().toString(),
                accountId,
                reward,
                GrantState.ISSUED,
                codes.issue(reward, now, expiry),
                now,
                expiry,
                Optional.empty(),
                note,
                Optional.empty());
    }
}
