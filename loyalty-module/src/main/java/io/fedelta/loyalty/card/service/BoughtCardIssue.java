package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.BoughtCard;
import io.fedelta.loyalty.card.BoughtUnit;
import io.fedelta.loyalty.card.BoughtUnit.State;
import io.fedelta.loyalty.card.CardAmount;
import io.fedelta.loyalty.card.dao.BoughtUnitRows;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes cards of what paid orders have bought, once for each unit, whoever has placed the order and whether or not the
 * programme is on. It asks the orders itself, because points are decided for members only; without a key for codes it
 * waits until there is one.
 */
public class BoughtCardIssue implements RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(BoughtCardIssue.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int BATCH = 100;

    private final BoughtUnitRows units;
    private final PaidPurchases purchases;
    private final BoughtCardOrders cardOrders;
    private final Cards cards;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final FailureLog failures = new FailureLog(LOG);

    public BoughtCardIssue(
            BoughtUnitRows units,
            PaidPurchases purchases,
            BoughtCardOrders cardOrders,
            Cards cards,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.units = units;
        this.purchases = purchases;
        this.cardOrders = cardOrders;
        this.cards = cards;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bought-cards";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        if (!cards.areAvailable()) {
            return;
        }
        List<Long> found = units.ordersThatMayBePaid(0, BATCH);
        while (!found.isEmpty() && !Thread.currentThread().isInterrupted()) {
            found.forEach(this::issue);
            found = units.ordersThatMayBePaid(found.get(found.size() - 1), BATCH);
        }
    }

    private void issue(long orderId) {
        try {
            transactions.inNew(() -> purchases.locked(orderId).map(this::issueNow));
            failures.succeeded("Issuing the cards of order " + orderId);
        } catch (RuntimeException failure) {
            failures.failed("Issuing the cards of order " + orderId, failure);
        }
    }

    private boolean issueNow(OrderFacts order) {
        Map<Long, BoughtCard> lines = cardOrders.lines(order.orderId());
        units.lockAll(order.orderId()).stream()
                .filter(unit -> unit.state() == State.AWAITING)
                .forEach(unit -> issue(unit, Optional.ofNullable(lines.get(unit.itemId()))));
        return true;
    }

    private void issue(BoughtUnit unit, Optional<BoughtCard> line) {
        Instant now = Moments.now(clock);
        line.filter(card -> CardAmount.isPossible(card.worth(), card.currency()))
                .ifPresentOrElse(
                        card -> units.become(
                                unit,
                                cards.issue(cardOrders.of(unit, card, now)).cardId(),
                                now),
                        () -> units.change(unit, State.WORTHLESS, now));
    }
}
