package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.guest.Fingerprint;
import io.fedelta.loyalty.referral.Asker;
import io.fedelta.loyalty.referral.dao.GuessRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts wrong codes in the database, so that all nodes count together. Who has typed too many is answered as if the
 * next one were wrong as well, so that nobody collects the names of customers by trying. There is no limit for all
 * together: it would let a few who try codes keep everybody else from using theirs.
 */
public class Guesses {

    static final Duration KEPT = Duration.ofDays(1);

    /** @param most wrong codes within that time */
    private record Limit(String asker, int most, Duration within) {}

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);

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
                .anyMatch(limit -> rows.since(limit.asker(), now.minus(limit.within())) >= limit.most());
    }

    /** In a transaction of its own: it counts whatever becomes of the caller's. */
    void wrong(Asker asker) {
        transactions.inNew(() -> {
            rows.insert(limits(asker).stream().map(Limit::asker).toList(), Moments.now(clock));
            return null;
        });
    }

    private static List<Limit> limits(Asker asker) {
        List<Limit> limits = new ArrayList<>();
        asker.customerId().ifPresent(customer -> limits.add(new Limit(key("c", customer.toString()), 5, QUARTER)));
        if (!asker.session().isEmpty()) {
            limits.add(new Limit(key("s", asker.session()), 5, QUARTER));
        }
        if (!asker.network().isEmpty()) {
            limits.add(new Limit(key("n", asker.network()), 20, HOUR));
        }
        return limits;
    }

    private static String key(String kind, String value) {
        return Fingerprint.of(kind + value).text();
    }
}
