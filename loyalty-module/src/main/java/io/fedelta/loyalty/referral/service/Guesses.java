package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.guess.Asker;
import io.fedelta.loyalty.guess.Limit;
import io.fedelta.loyalty.guest.Fingerprint;
import io.fedelta.loyalty.referral.dao.GuessRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts wrong codes in the database, so that all nodes count together. Who has typed too many is answered as if the
 * next one were wrong as well, so that nobody collects the names of customers by trying. There is no limit for all
 * together: it would let a few who try codes keep everybody else from using theirs.
 */
public class Guesses {

    static final Duration KEPT = Duration.ofDays(1);

    private static final int MOST = 5;
    private static final int MOST_OF_NETWORK = 20;

    private final GuessRows rows;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public Guesses(JdbcTemplate jdbc, LoyaltyTransactions transactions, Clock clock) {
        this.rows = new GuessRows(jdbc);
        this.transactions = transactions;
        this.clock = clock;
    }

    boolean areTooMany(Asker asker) {
        Instant now = clock.instant();
        return limits(asker).stream()
                .anyMatch(limit -> rows.since(key(limit), now.minus(limit.within())) >= limit.most());
    }

    /** In a transaction of its own: it counts whatever becomes of the caller's. */
    void wrong(Asker asker) {
        transactions.inNew(() -> {
            rows.insert(limits(asker).stream().map(Guesses::key).toList(), Moments.now(clock));
            return null;
        });
    }

    private static List<Limit> limits(Asker asker) {
        return asker.limits(MOST, MOST_OF_NETWORK);
    }

    private static String key(Limit limit) {
        return Fingerprint.of(limit.key()).text();
    }
}
