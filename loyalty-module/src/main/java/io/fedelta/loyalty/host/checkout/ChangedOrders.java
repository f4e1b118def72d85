package io.fedelta.loyalty.host.checkout;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares decided orders with the host's payments and totals as they are now, in SQL and by the same count as
 * {@link OrderCaptures}. Half a cent is no difference.
 *
 * <p>The host keeps no index from payments to their transactions on PostgreSQL, so all orders are compared range by
 * range: each range reads the transactions once, not once for each order.
 */
final class ChangedOrders {

    private static final int RANGE = 10_000;

    private static final String CHANGED = """
            SELECT d.ORDER_ID FROM LOY_ORDER_DECISION d JOIN BLC_ORDER o ON o.ORDER_ID = d.ORDER_ID
            LEFT JOIN (
                SELECT p.ORDER_ID, COUNT(*) AS TRANSACTIONS, SUM(CASE
                    WHEN t.TRANSACTION_TYPE IN ('CAPTURE', 'AUTHORIZE_AND_CAPTURE') THEN ABS(t.TRANSACTION_AMOUNT)
                    WHEN t.TRANSACTION_TYPE IN ('REFUND', 'VOID') THEN -ABS(t.TRANSACTION_AMOUNT)
                    ELSE 0 END) AS PAID
                FROM BLC_ORDER_PAYMENT p JOIN BLC_ORDER_PAYMENT_TRANSACTION t ON t.ORDER_PAYMENT = p.ORDER_PAYMENT_ID
                WHERE t.SUCCESS = TRUE AND COALESCE(t.ARCHIVED, 'N') <> 'Y' AND COALESCE(p.ARCHIVED, 'N') <> 'Y'
                AND p.ORDER_ID %1$s
                GROUP BY p.ORDER_ID) m ON m.ORDER_ID = d.ORDER_ID
            WHERE d.REASON <> 'NO_LONGER_SUBMITTED' AND o.ORDER_STATUS = 'SUBMITTED' AND d.ORDER_ID %1$s
            AND (d.SEEN_TRANSACTIONS IS NULL OR d.SEEN_TRANSACTIONS <> COALESCE(m.TRANSACTIONS, 0)
                OR ABS(d.SEEN_PAID - COALESCE(m.PAID, 0)) >= 0.005
                OR ABS(d.SEEN_TOTAL - COALESCE(o.ORDER_TOTAL, 0)) >= 0.005)
            """;

    private static final String IN_RANGE = CHANGED.formatted("BETWEEN ? AND ?") + "ORDER BY d.ORDER_ID LIMIT ?";

    private static final String BY_TRANSACTION =
            CHANGED.formatted("""
            IN (SELECT r.ORDER_ID FROM BLC_ORDER_PAYMENT_TRANSACTION n
                JOIN BLC_ORDER_PAYMENT r ON r.ORDER_PAYMENT_ID = n.ORDER_PAYMENT WHERE n.PAYMENT_TRANSACTION_ID >= ?)""") + "AND d.ORDER_ID > ? ORDER BY d.ORDER_ID LIMIT ?";

    private static final String REFUNDED = CHANGED.formatted("""
            IN (SELECT r.ORDER_ID FROM BLC_ORDER_PAYMENT_TRANSACTION n
                JOIN BLC_ORDER_PAYMENT r ON r.ORDER_PAYMENT_ID = n.ORDER_PAYMENT
                WHERE n.TRANSACTION_TYPE IN ('REFUND', 'VOID') AND n.SUCCESS = TRUE AND n.DATE_RECORDED < ?)""") + "AND d.ORDER_ID > ? ORDER BY d.ORDER_ID LIMIT ?";

    private final JdbcTemplate jdbc;

    ChangedOrders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> after(long orderId, int atMost) {
        Long from = nextDecided(orderId);
        while (from != null) {
            long to = from + RANGE - 1;
            List<Long> changed = jdbc.queryForList(IN_RANGE, Long.class, from, to, from, to, atMost);
            if (!changed.isEmpty()) {
                return changed;
            }
            from = nextDecided(to);
        }
        return List.of();
    }

    private Long nextDecided(long orderId) {
        return jdbc.queryForObject(
                "SELECT MIN(ORDER_ID) FROM LOY_ORDER_DECISION WHERE ORDER_ID > ?", Long.class, orderId);
    }

    List<Long> since(long fromTransaction, long afterId, int atMost) {
        return jdbc.queryForList(BY_TRANSACTION, Long.class, fromTransaction, fromTransaction, afterId, atMost);
    }

    List<Long> refunded(long afterId, Instant recordedBefore, int atMost) {
        Timestamp before = Timestamp.from(recordedBefore);
        return jdbc.queryForList(REFUNDED, Long.class, before, before, afterId, atMost);
    }

    long newestTransaction() {
        Long newest = jdbc.queryForObject(
                "SELECT MAX(PAYMENT_TRANSACTION_ID) FROM BLC_ORDER_PAYMENT_TRANSACTION", Long.class);
        return newest == null ? 0 : newest;
    }
}
