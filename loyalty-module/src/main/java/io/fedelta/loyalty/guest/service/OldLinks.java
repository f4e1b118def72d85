package io.fedelta.loyalty.guest.service;

import io.fedelta.loyalty.guest.dao.AddressLinkRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Forgets links that were asked for long ago, when their mails have left or were given up and they work no more. */
public class OldLinks implements ScheduledTask {

    static final Duration KEPT = Duration.ofDays(7);

    private final AddressLinkRows links;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public OldLinks(JdbcTemplate jdbc, LoyaltyTransactions transactions, Clock clock) {
        this.links = new AddressLinkRows(jdbc);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "oldLinks";
    }

    @Override
    public TaskReport run() {
        int forgotten = transactions.inNew(
                () -> links.deleteRequestedBefore(clock.instant().minus(KEPT)));
        return new TaskReport(forgotten, 0);
    }
}
