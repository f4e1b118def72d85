package io.fedelta.loyalty.earning.dao;

import io.fedelta.loyalty.earning.RefundLine;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Written once with the refund, never changed. */
public class RefundLineRows {

    private final JdbcTemplate jdbc;

    public RefundLineRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void append(long orderId, List<RefundLine> lines) {
        jdbc.batchUpdate(
                "INSERT INTO LOY_REFUND_LINE (TRANSACTION_ID, ORDER_ITEM_ID, ORDER_ID, QUANTITY) VALUES (?, ?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {line.transactionId(), line.itemId(), orderId, line.quantity()})
                        .toList());
    }

    public List<RefundLine> of(long orderId) {
        return jdbc.query(
                """
                SELECT TRANSACTION_ID, ORDER_ITEM_ID, QUANTITY FROM LOY_REFUND_LINE WHERE ORDER_ID = ?
                ORDER BY TRANSACTION_ID, ORDER_ITEM_ID""",
                (row, i) -> new RefundLine(
                        row.getLong("TRANSACTION_ID"), row.getLong("ORDER_ITEM_ID"), row.getInt("QUANTITY")),
                orderId);
    }
}
