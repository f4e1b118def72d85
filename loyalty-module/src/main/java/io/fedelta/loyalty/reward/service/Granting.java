package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.Notice;
import io.fedelta.loyalty.message.NoticeKind;
import io.fedelta.loyalty.message.service.MerchantNotices;
import io.fedelta.loyalty.message.service.Outbox;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.reward.Prize;
import io.fedelta.loyalty.reward.RewardCards;
import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.reward.dao.GrantRows;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a reward into a customer's hands: code or card, grant and mails in the caller's transaction, all or none. Two
 * who grant the same reward at once meet at the unique key of the grant; the loser is tried again and finds it there.
 */
public class Granting {

    private static final Logger LOG = LoggerFactory.getLogger(Granting.class);

    private final GrantRows grants;
    private final RewardCodes codes;
    private final RewardCards cards;
    private final Programme programme;
    private final Outbox outbox;
    private final MerchantNotices notices;
    private final Clock clock;

    /** Told once: points come in all day, and the key only with another start. */
    private final Set<Long> withheld = ConcurrentHashMap.newKeySet();

    public Granting(
            GrantRows grants,
            RewardCodes codes,
            RewardCards cards,
            Programme programme,
            Outbox outbox,
            MerchantNotices notices,
            Clock clock) {
        this.grants = grants;
        this.codes = codes;
        this.cards = cards;
        this.programme = programme;
        this.outbox = outbox;
        this.notices = notices;
        this.clock = clock;
    }

    /** A card cannot be given while the store has no key for codes; it unlocks with the next points once it has one. */
    boolean isPossible(RewardVersion reward) {
        boolean possible = reward.type() != RewardType.GIFT_CARD || cards.areAvailable();
        if (!possible && withheld.add(reward.rewardId())) {
            LOG.error("Reward {} is a gift card and was not given: the store has no key for codes", reward.rewardId());
        }
        return possible;
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
        if (mail && (entryNo.isPresent() || grant.prize() instanceof Prize.Task)) {
            notices.tell(notice(grant));
        }
        if (mail && reward.mailOnUnlock() && programme.current().rules().rewardMails()) {
            outbox.enqueue(MessageKind.REWARD_UNLOCKED, accountId, grant.grantId());
        }
        return grant;
    }

    private static Notice notice(Grant grant) {
        RewardVersion reward = grant.reward();
        return grant.prize() instanceof Prize.Task
                ? new Notice(NoticeKind.CUSTOM_REWARD, grant.grantId(), grant.accountId(), toDo(reward))
                : new Notice(NoticeKind.REWARD_UNLOCKED, grant.grantId(), grant.accountId(), reward.name());
    }

    private static String toDo(RewardVersion reward) {
        return reward.task().isBlank() ? reward.name() : reward.name() + " (" + reward.task() + ")";
    }

    private Prize prize(String grantId, long accountId, RewardVersion reward, Instant now, Optional<Instant> expiry) {
        return switch (reward.type()) {
            case PROMO_CODE -> new Prize.Code(codes.issue(reward, now, expiry));
            case GIFT_CARD -> new Prize.Card(cards.issue(grantId, accountId, reward, expiry));
            case CUSTOM -> new Prize.Task();
        };
    }

    private Grant issue(long accountId, RewardVersion reward, Optional<ManualNote> note) {
        Instant now = Moments.now(clock);
        Optional<Instant> expiry = reward.expiryFrom(now);
        String grantId = UUID.randomUUID().toString();
        return new Grant(
                grantId,
                accountId,
                reward,
                GrantState.ISSUED,
                prize(grantId, accountId, reward, now, expiry),
                now,
                expiry,
                Optional.empty(),
                note,
                Optional.empty(),
                Optional.empty());
    }
}
