package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardOrigin;
import io.fedelta.loyalty.card.dao.CardRows;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.service.Outbox;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Queues the mails of cards on their day: the mark on the card and the message are one transaction, so each comes once.
 */
public class DueCardMails implements RecurringTask {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int BATCH = 100;
    /** No customer of the store. */
    private static final long NOBODY = 0;

    private final CardRows cards;
    private final Orders orders;
    private final Outbox outbox;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public DueCardMails(CardRows cards, Orders orders, Outbox outbox, LoyaltyTransactions transactions, Clock clock) {
        this.cards = cards;
        this.orders = orders;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "card-mails";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        cards.withDueMail(clock.instant(), BATCH).forEach(cardId -> transactions.inNew(() -> queue(cardId)));
    }

    private boolean queue(String cardId) {
        boolean first = cards.markMailQueued(cardId);
        if (first) {
            outbox.enqueue(
                    MessageKind.GIFT_CARD,
                    cards.find(cardId).flatMap(this::customer).orElse(NOBODY),
                    cardId);
        }
        return first;
    }

    /** Whose language the mail speaks: the owner's, or the buyer's. */
    private Optional<Long> customer(Card card) {
        return card.owner()
                .or(() -> card.origin() == CardOrigin.BOUGHT
                        ? orders.find(orderId(card)).map(OrderFacts::customerId)
                        : Optional.empty());
    }

    private static long orderId(Card bought) {
        return Long.parseLong(bought.sourceId().substring(0, bought.sourceId().indexOf('-')));
    }
}
