package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.message.Handling;
import io.fedelta.loyalty.message.ListedMessage;
import io.fedelta.loyalty.message.MessageFilter;
import io.fedelta.loyalty.message.dao.HandlingRows;
import io.fedelta.loyalty.message.dao.MessageListRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One conditional update decides who deals with a message; whoever asks for the same again is told that it is done. */
public class JdbcMessages implements Messages {

    private final MessageListRows list;
    private final HandlingRows handling;
    private final Customers customers;
    private final LoyaltyTransactions transactions;

    public JdbcMessages(
            MessageListRows list, HandlingRows handling, Customers customers, LoyaltyTransactions transactions) {
        this.list = list;
        this.handling = handling;
        this.customers = customers;
        this.transactions = transactions;
    }

    @Override
    public long needingAttention() {
        return list.count(MessageFilter.ATTENTION);
    }

    @Override
    public Page<ListedMessage> find(MessageFilter filter, int page, int size) {
        int rows = Math.min(Math.max(1, size), Page.LARGEST);
        long total = list.count(filter);
        int number = Page.within(page, rows, total);
        return new Page<>(named(list.newest(filter, rows, (long) number * rows)), number, rows, total);
    }

    @Override
    public Handling sendAgain(String messageId, int attempts, String login) {
        return handled(
                messageId,
                () -> handling.sendAgain(messageId, attempts, login),
                () -> handling.wasSentAgain(messageId, attempts, login));
    }

    @Override
    public Handling leave(String messageId, int attempts, String login) {
        return handled(
                messageId,
                () -> handling.leave(messageId, attempts, login),
                () -> handling.wasLeft(messageId, attempts, login));
    }

    private Handling handled(String messageId, BooleanSupplier move, BooleanSupplier alreadyMade) {
        return transactions.inNew(() -> {
            if (move.getAsBoolean() || alreadyMade.getAsBoolean()) {
                return Handling.DONE;
            }
            return handling.exists(messageId) ? Handling.TOO_LATE : Handling.NO_SUCH_MESSAGE;
        });
    }

    private List<ListedMessage> named(List<ListedMessage> rows) {
        Map<Long, CustomerFacts> names = customers.find(
                rows.stream().map(row -> row.message().accountId()).distinct().toList());
        return rows.stream()
                .map(row -> new ListedMessage(
                        row.message(),
                        row.changedAt(),
                        row.handledBy(),
                        Optional.ofNullable(names.get(row.message().accountId()))))
                .toList();
    }
}
