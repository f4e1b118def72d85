package io.fedelta.loyalty.host.checkout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Which transactions the payments of many orders have. The host has no index for that question, so that a database
 * reads all transactions that were ever made to answer it: once for many orders, not for each few.
 */
final class TransactionIds {

    private static final String QUERY = """
            SELECT p.ORDER_ID, p.ORDER_PAYMENT_ID, t.PAYMENT_TRANSACTION_ID FROM BLC_ORDER_PAYMENT p
            LEFT JOIN BLC_ORDER_PAYMENT_TRANSACTION t ON t.ORDER_PAYMENT = p.ORDER_PAYMENT_ID
            WHERE p.ORDER_ID IN (%s)""";

    private final Map<Long, List<Payment>> byOrder = new HashMap<>();

    private TransactionIds() {}

    /** @param transactionId null for a payment that has none */
    private record Payment(long paymentId, Long transactionId) {}

    static TransactionIds read(JdbcTemplate jdbc, Collection<Long> orderIds) {
        TransactionIds ids = new TransactionIds();
        RowCallbackHandler add = row -> {
            long transaction = row.getLong(3);
            Payment payment = new Payment(row.getLong(2), row.wasNull() ? null : transaction);
            ids.byOrder
                    .computeIfAbsent(row.getLong(1), order -> new ArrayList<>())
                    .add(payment);
        };
        String marks = String.join(", ", Collections.nCopies(orderIds.size(), "?"));
        jdbc.query(QUERY.formatted(marks), add, orderIds.toArray());
        return ids;
    }

    List<Long> of(Collection<Long> orderIds) {
        return orderIds.stream()
                .flatMap(order -> byOrder.getOrDefault(order, List.of()).stream())
                .filter(payment -> payment.transactionId != null)
                .map(Payment::transactionId)
                .toList();
    }

    List<Long> paymentsWithout(Collection<Long> orderIds) {
        return orderIds.stream()
                .flatMap(order -> byOrder.getOrDefault(order, List.of()).stream())
                .filter(payment -> payment.transactionId == null)
                .map(Payment::paymentId)
                .toList();
    }
}
