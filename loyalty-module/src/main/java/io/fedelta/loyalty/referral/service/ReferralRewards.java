package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.ReferralState;
import io.fedelta.loyalty.referral.dao.ReferralRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
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
    private final SidePoints points;
    private final ReferralNews news;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public ReferralRewards(
            JdbcTemplate jdbc,
            Doubts doubts,
            FirstTriggers triggers,
            SidePoints points,
            ReferralNews news,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.rows = new ReferralRows(jdbc);
        this.doubts = doubts;
        this.triggers = triggers;
        this.points = points;
        this.news = news;
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
                points.lock(accountId);
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
            rows.update(friend.with(friend.progress().friendRewarded(points.giveFriend(friend))));
        }
    }

    private void rewardOwner(Referral friend) {
        if (friend.state() == ReferralState.FRIEND_REWARDED) {
            Instant now = Moments.now(clock);
            rows.update(friend.with(friend.progress().rewarded(points.giveOwner(friend), now)));
            news.succeeded(friend, now);
        }
    }

    private void takeFromFriend(Referral friend) {
        if (friend.state() == ReferralState.LOSING) {
            points.takeFromFriend(friend);
            rows.update(friend.with(friend.progress().now(ReferralState.FRIEND_LOST)));
        }
    }

    /** The order may have been paid again meanwhile; then all begins anew. */
    private void takeFromOwner(Referral friend) {
        if (friend.state() == ReferralState.FRIEND_LOST) {
            points.takeFromOwner(friend);
            boolean stands = triggers.stands(friend.progress().orderId().orElseThrow(), friend.refereeId());
            rows.update(friend.with(friend.progress().now(stands ? ReferralState.DUE : ReferralState.TAKEN_BACK)));
            news.lost(friend);
        }
    }
}
