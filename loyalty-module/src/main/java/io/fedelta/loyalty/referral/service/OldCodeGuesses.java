package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.referral.dao.GuessRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;

/** Forgets wrong codes that count no more. */
public class OldCodeGuesses implements ScheduledTask {

    private final GuessRows rows;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public OldCodeGuesses(JdbcTemplate jdbc, LoyaltyTransactions transactions, Clock clock) {
        this.rows = new GuessRows(jdbc);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "oldCodeGuesses";
    }

    @Override
    public TaskReport run() {
        return new TaskReport(
                transactions.inNew(() -> rows.deleteBefore(clock.instant().minus(Guesses.KEPT))), 0);
    }
}
