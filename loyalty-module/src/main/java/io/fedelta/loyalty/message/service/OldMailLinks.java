package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.message.dao.SubscriptionRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import java.time.Duration;

/** Forgets the links of mails that left more than a year ago. */
public class OldMailLinks implements ScheduledTask {

    static final Duration KEPT = Duration.ofDays(400);

    private final SubscriptionRows links;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public OldMailLinks(SubscriptionRows links, LoyaltyTransactions transactions, Clock clock) {
        this.links = links;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "oldMailLinks";
    }

    @Override
    public TaskReport run() {
        int forgotten = transactions.inNew(
                () -> links.deleteIssuedBefore(clock.instant().minus(KEPT)));
        return new TaskReport(forgotten, 0);
    }
}
