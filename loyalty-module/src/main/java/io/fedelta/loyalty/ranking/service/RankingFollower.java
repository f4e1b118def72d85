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
    private static final long START = Long.MIN_VALUE;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final FeedRows feed;
    private final FollowingStep step;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

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

    /**
     * Until nothing is left to follow. Goes on where the last step ended and comes back to the start, so that who
     * changes all the time keeps nobody waiting. Several may do so at once: the lock lets them take turns.
     */
    public void catchUp() {
        long from = START;
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            List<Long> taken = next(from);
            more = !taken.isEmpty() || from != START;
            from = taken.size() < AT_A_TIME ? START : taken.get(taken.size() - 1);
        }
    }

    private List<Long> next(long from) {
        return transactions.inNew(() -> {
            long revision = feed.lock();
            List<Long> accountIds = feed.next(from, AT_A_TIME);
            if (!accountIds.isEmpty()) {
                feed.take(accountIds);
                step.follow(accountIds, revision);
            } else if (from == START) {
                feed.caughtUp(Moments.now(clock));
            }
            return accountIds;
        });
    }
}
