package io.fedelta.loyalty.payment.dao;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Written once with the action, never changed. */
public class ActionUnitRows {

    private final JdbcTemplate jdbc;

    public ActionUnitRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long orderId, int actionNo, Map<Long, Integer> units) {
        units.forEach((itemId, quantity) -> jdbc.update(
                "INSERT INTO LOY_ORDER_ACTION_UNIT (ORDER_ID, ACTION_NO, ORDER_ITEM_ID, QUANTITY) VALUES (?, ?, ?, ?)",
                orderId,
                actionNo,
                itemId,
                quantity));
    }

    Map<Long, Integer> of(long orderId, int actionNo) {
        Map<Long, Integer> units = new TreeMap<>();
        jdbc.query(
                "SELECT ORDER_ITEM_ID, QUANTITY FROM LOY_ORDER_ACTION_UNIT WHERE ORDER_ID = ? AND ACTION_NO = ?",
                row -> {
                    units.put(row.getLong(1), row.getInt(2));
                },
                orderId,
                actionNo);
        return units;
    }

    /** Units that gateways were asked to give back and have not answered, by order item. */
    public Map<Long, Integer> asked(long orderId) {
        Map<Long, Integer> units = new TreeMap<>();
        jdbc.query(
                """
                SELECT u.ORDER_ITEM_ID, u.QUANTITY FROM LOY_ORDER_ACTION_UNIT u
                WHERE u.ORDER_ID = ? AND EXISTS (SELECT 1 FROM LOY_ORDER_ACTION_STEP s
                WHERE s.ORDER_ID = u.ORDER_ID AND s.ACTION_NO = u.ACTION_NO AND s.STATE = 'ASKED')""",
                row -> {
                    units.merge(row.getLong(1), row.getInt(2), Integer::sum);
                },
                orderId);
        return units;
    }
}
