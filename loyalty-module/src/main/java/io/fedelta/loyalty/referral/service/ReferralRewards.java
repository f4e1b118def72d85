package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.bonus.Bonus;
import io.fedelta.loyalty.bonus.service.Bonuses;
import io.fedelta.loyalty.ledger.BonusExplanation;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.service.Outbox;
import io.fedelta.loyalty.programme.ReferralRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.ReferralListener;
import io.fedelta.loyalty.referral.ReferralState;
import io.fedelta.loyalty.referral.dao.ReferralRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives both sides their points, the friend first, and takes them back: each side in a transaction of its own, which
 * finds the state that the one before has left. So each step happens once, whoever is interrupted where, and no
 * transaction ever holds two accounts. The account is locked before the referral.
 */
public class ReferralRewards {

    private final ReferralRows rows;
    private final Doubts doubts;
    private final FirstTriggers triggers;
    private final Programme programme;
    private final Bonuses bonuses;
    private final LoyaltyLedger ledger;
    private final Outbox outbox;
    private final List<ReferralListener> listeners;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public ReferralRewards(
            JdbcTemplate jdbc,
            Doubts doubts,
            FirstTriggers triggers,
            Programme programme,
            Bonuses bonuses,
            LoyaltyLedger ledger,
            Outbox outbox,
            List<ReferralListener> listeners,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.rows = new ReferralRows(jdbc);
        this.doubts = doubts;
        this.triggers = triggers;
        this.programme = programme;
        this.bonuses = bonuses;
        this.ledger = ledger;
        this.outbox = outbox;
        this.listeners = listeners;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does whatever is to be done now; nothing if that is nothing. */
    public void advance(long refereeId) {
        rows.find(refereeId).ifPresent(this::advance);
    }

    private void advance(Referral friend) {
        if (friend.isPayable(clock.instant())) {
            doubts.look(friend.refereeId());
            step(friend.refereeId(), friend.refereeId(), this::rewardFriend);
        }
        step(friend.refereeId(), friend.referrerId(), this::rewardOwner);
        step(friend.refereeId(), friend.refereeId(), this::takeFromFriend);
        step(friend.refereeId(), friend.referrerId(), this::takeFromOwner);
    }

    private interface Step {
        /** Does nothing if it is not its turn. */
        void take(Referral friend);
    }

    private void step(long refereeId, long accountId, Step step) {
        if (rows.find(refereeId).filter(friend -> isTurn(friend, accountId)).isPresent()) {
            transactions.inNew(() -> {
                ledger.lock(accountId);
                rows.lock(refereeId).ifPresent(step::take);
                return null;
            });
        }
    }

    /** Spares a transaction where there is nothing to do. */
    private boolean isTurn(Referral friend, long accountId) {
        return switch (friend.state()) {
            case DUE -> accountId == friend.refereeId() && friend.isPayable(clock.instant());
            case FRIEND_REWARDED, FRIEND_LOST -> accountId == friend.referrerId();
            case LOSING -> accountId == friend.refereeId();
            default -> false;
        };
    }

    private void rewardFriend(Referral friend) {
        if (friend.isPayable(clock.instant())) {
            Optional<Long> entry = give(
                    friend,
                    friend.refereeId(),
                    EntryKind.REFEREE_BONUS,
                    rules(friend).refereePoints());
            rows.update(friend.with(friend.progress().friendRewarded(entry)));
        }
    }

    private void rewardOwner(Referral friend) {
        if (friend.state() != ReferralState.FRIEND_REWARDED) {
            return;
        }
        Instant now = Moments.now(clock);
        Optional<Long> entry = give(
                friend, friend.referrerId(), EntryKind.REFERRAL, rules(friend).referrerPoints());
        rows.update(friend.with(friend.progress().rewarded(entry, now)));
        outbox.enqueue(MessageKind.REFERRAL_SUCCEEDED, friend.referrerId(), Long.toString(friend.refereeId()));
        listeners.forEach(listener -> listener.succeeded(friend.referrerId(), now));
    }

    private void takeFromFriend(Referral friend) {
        if (friend.state() == ReferralState.LOSING) {
            takeBack(friend, friend.refereeId(), EntryKind.REFEREE_BONUS);
            rows.update(friend.with(friend.progress().now(ReferralState.FRIEND_LOST)));
        }
    }

    /** The order may have been paid again meanwhile; then all begins anew. */
    private void takeFromOwner(Referral friend) {
        if (friend.state() != ReferralState.FRIEND_LOST) {
            return;
        }
        takeBack(friend, friend.referrerId(), EntryKind.REFERRAL);
        boolean stands = triggers.stands(friend.progress().orderId().orElseThrow(), friend.refereeId());
        rows.update(friend.with(friend.progress().now(stands ? ReferralState.DUE : ReferralState.TAKEN_BACK)));
        friend.progress()
                .rewardedAt()
                .ifPresent(at -> listeners.forEach(listener -> listener.lost(friend.referrerId(), at)));
    }

    /** @return the number of the entry; empty if there is nothing to give */
    private Optional<Long> give(Referral friend, long accountId, EntryKind kind, long points) {
        return points == 0
                ? Optional.empty()
                : Optional.of(bonuses.give(new Bonus(
                                accountId,
                                kind,
                                Source.referral(friend.refereeId()),
                                new BonusExplanation("", 0, Points.of(points)),
                                friend.progress().ruleVersion().orElseThrow(),
                                Moments.now(clock))))
                        .map(Entry::entryNo);
    }

    private void takeBack(Referral friend, long accountId, EntryKind kind) {
        ledger.newest(accountId, kind, Source.referral(friend.refereeId()))
                .filter(bonuses::stands)
                .ifPresent(bonuses::takeBack);
    }

    private ReferralRules rules(Referral friend) {
        return programme
                .version(friend.progress().ruleVersion().orElseThrow())
                .rules()
                .referral();
    }
}
