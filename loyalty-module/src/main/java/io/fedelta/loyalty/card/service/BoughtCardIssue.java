package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.BoughtCard;
import io.fedelta.loyalty.card.BoughtCards;
import io.fedelta.loyalty.card.BoughtUnit;
import io.fedelta.loyalty.card.BoughtUnit.State;
import io.fedelta.loyalty.card.CardAmount;
import io.fedelta.loyalty.card.CardOrder;
import io.fedelta.loyalty.card.CardOrigin;
import io.fedelta.loyalty.card.Recipient;
import io.fedelta.loyalty.card.dao.BoughtUnitRows;
import io.fedelta.loyalty.earning.Eligibility;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.earning.service.DecisionLock;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
    private final BoughtCards bought;
    private final Cards cards;
    private final Orders orders;
    private final DecisionLock decisions;
    private final Programme programme;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final ZoneId zone;
    private final FailureLog failures = new FailureLog(LOG);

    public BoughtCardIssue(
            BoughtUnitRows units,
            BoughtCards bought,
            Cards cards,
            Orders orders,
            DecisionLock decisions,
            Programme programme,
            LoyaltyTransactions transactions,
            Clock clock,
            ZoneId zone) {
        this.units = units;
        this.bought = bought;
        this.cards = cards;
        this.orders = orders;
        this.decisions = decisions;
        this.programme = programme;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
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
            transactions.inNew(() -> decisions.take(orderId).map(locked -> issueIfPaid(orderId)));
            failures.succeeded("Issuing the cards of order " + orderId);
        } catch (RuntimeException failure) {
            failures.failed("Issuing the cards of order " + orderId, failure);
        }
    }

    private boolean issueIfPaid(long orderId) {
        return orders.find(orderId).filter(this::isPaid).map(this::issueNow).isPresent();
    }

    private boolean isPaid(OrderFacts order) {
        return order.state() == OrderState.SUBMITTED
                && Eligibility.paidAt(order, programme::at).isPresent();
    }

    private boolean issueNow(OrderFacts order) {
        Map<Long, BoughtCard> lines = bought.of(order.orderId());
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
                                unit, cards.issue(order(unit, card, now)).cardId(), now),
                        () -> units.change(unit, State.WORTHLESS, now));
    }

    private CardOrder order(BoughtUnit unit, BoughtCard card, Instant now) {
        Instant sendAt = card.wish()
                .day()
                .map(day -> day.atStartOfDay(zone).toInstant())
                .filter(now::isBefore)
                .orElse(now);
        return new CardOrder(
                CardOrigin.BOUGHT,
                unit.sourceId(),
                card.worth(),
                card.currency(),
                Optional.empty(),
                Optional.of(card.mail())
                        .filter(mail -> !mail.isEmpty())
                        .map(mail -> new Recipient(
                                mail,
                                card.wish().name(),
                                card.wish().sender(),
                                card.wish().words(),
                                sendAt)),
                programme.current().rules().cards().expiryFrom(sendAt),
                Optional.empty());
    }
}
