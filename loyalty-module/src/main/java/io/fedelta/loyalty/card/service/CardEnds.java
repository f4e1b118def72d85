package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.dao.CardRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.ScheduledTask;
import io.fedelta.loyalty.worker.TaskProgress;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Books out what is left on cards that have ended, or whose purchase was given back. One transaction for each card. */
public class CardEnds implements ScheduledTask {

    private static final Logger LOG = LoggerFactory.getLogger(CardEnds.class);
    private static final int BATCH = 200;

    private final CardRows cards;
    private final CardWithdrawal withdrawal;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final FailureLog failures = new FailureLog(LOG);

    public CardEnds(CardRows cards, CardWithdrawal withdrawal, LoyaltyTransactions transactions, Clock clock) {
        this.cards = cards;
        this.withdrawal = withdrawal;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "cardEnds";
    }

    @Override
    public TaskReport run() {
        return run(TaskProgress.UNSEEN);
    }

    @Override
    public TaskReport run(TaskProgress progress) {
        TaskReport report = TaskReport.NOTHING;
        String last = "";
        List<String> found = cards.withUselessMoney(clock.instant(), last, BATCH);
        while (!found.isEmpty() && !Thread.currentThread().isInterrupted()) {
            report = found.stream().map(this::clear).reduce(report, TaskReport::plus);
            progress.reached(report);
            last = found.get(found.size() - 1);
            found = cards.withUselessMoney(clock.instant(), last, BATCH);
        }
        return report;
    }

    private TaskReport clear(String cardId) {
        try {
            transactions.inNew(() -> withdrawal.clear(cardId));
            return new TaskReport(1, 0);
        } catch (RuntimeException failure) {
            failures.failed("Booking out card", cardId, failure);
            return new TaskReport(1, 1);
        }
    }
}
