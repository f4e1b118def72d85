package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.dao.CardFailureRows;
import io.fedelta.loyalty.guess.Asker;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;

/** Forgets wrong codes that no limit counts any more. */
public class OldGuesses implements ScheduledTask {

    private final CardFailureRows failures;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public OldGuesses(JdbcTemplate jdbc, LoyaltyTransactions transactions, Clock clock) {
        this.failures = new CardFailureRows(jdbc);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "oldGuesses";
    }

    @Override
    public TaskReport run() {
        int forgotten =
                transactions.inNew(() -> failures.deleteBefore(clock.instant().minus(Asker.LONGEST)));
        return new TaskReport(forgotten, 0);
    }
}
