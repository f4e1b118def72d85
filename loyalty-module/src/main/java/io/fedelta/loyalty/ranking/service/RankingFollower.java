package io.fedelta.loyalty.ranking.service;

import io.fedelta.loyalty.ranking.dao.FeedRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes over what has changed, a few hundred members in each transaction. Every node looks; the lock of the one row of
 * the follower lets one of them work. Notes, rows and counters move in one transaction, so a killed node loses nothing
 * and counts nothing twice.
 */
public class RankingFollower implements RecurringTask {

    private static final int AT_A_TIME = 500;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final FeedRows feed;
    private final FollowingStep step;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private long cursor = Long.MIN_VALUE;

    public RankingFollower(JdbcTemplate jdbc, FollowingStep step, LoyaltyTransactions transactions, Clock clock) {
        this.feed = new FeedRows(jdbc);
        this.step = step;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ranking follower";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        if (feed.waiting(1) > 0) {
            catchUp();
        }
    }

    /** Until nothing is left to follow. */
    public void catchUp() {
        while (!Thread.currentThread().isInterrupted() && follow()) {
            // one step after the other
        }
    }

    /**
     * Goes on where the last step ended and comes back to the start, so that who changes all the time keeps nobody
     * waiting.
     *
     * @return whether there may be more
     */
    private boolean follow() {
        long from = cursor;
        List<Long> taken = transactions.inNew(this::takeNext);
        cursor = taken.size() < AT_A_TIME ? Long.MIN_VALUE : taken.get(taken.size() - 1);
        return !taken.isEmpty() || from != Long.MIN_VALUE;
    }

    private List<Long> takeNext() {
        long revision = feed.lock();
        List<Long> accountIds = feed.next(cursor, AT_A_TIME);
        if (!accountIds.isEmpty()) {
            feed.take(accountIds);
            step.follow(accountIds, revision);
        } else if (cursor == Long.MIN_VALUE) {
            feed.caughtUp(Moments.now(clock));
        }
        return accountIds;
    }
}
