package io.fedelta.loyalty.recalculation.dao;

import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.recalculation.Window;
import io.fedelta.loyalty.session.SessionUnit;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What is there already, so that only what is missing is added. */
public class LackingRows {

    private final JdbcTemplate jdbc;

    public LackingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A session that took place and brought nothing. */
    public record UnpaidSession(
            String sessionId,
            long orderId,
            long accountId,
            long typeId,
            Instant doneAt,
            String reason,
            int timesDone) {}

    /** Those of the range's orders that took place in the window. */
    public List<UnpaidSession> unpaidSessions(ChunkRange orders, Window window) {
        return jdbc.query(
                """
                SELECT s.SESSION_ID, s.ORDER_ID, s.ACCOUNT_ID, s.TYPE_ID, s.DONE_AT, s.REASON, s.TIMES_DONE FROM LOY_SESSION s
                JOIN LOY_ORDER_DECISION d ON d.ORDER_ID = s.ORDER_ID
                WHERE s.ORDER_ID BETWEEN ? AND ? AND s.STATE = 'DONE' AND s.REASON <> 'AWARDED' AND s.GUEST = FALSE
                AND s.DONE_AT BETWEEN ? AND ? AND d.REASON <> 'NO_LONGER_SUBMITTED' AND d.LOST = FALSE
                ORDER BY s.SESSION_ID""",
                (row, i) -> new UnpaidSession(
                        row.getString("SESSION_ID"),
                        row.getLong("ORDER_ID"),
                        row.getLong("ACCOUNT_ID"),
                        row.getLong("TYPE_ID"),
                        Moments.moment(row, "DONE_AT"),
                        row.getString("REASON"),
                        row.getInt("TIMES_DONE")),
                orders.fromId(),
                orders.toId(),
                Moments.column(window.from()),
                Moments.column(window.to()));
    }

    /** Units that are sessions. */
    public Set<SessionUnit> units(Collection<Long> orderIds) {
        Set<SessionUnit> units = new HashSet<>();
        RowCallbackHandler add = row -> units.add(new SessionUnit(
                row.getLong("ORDER_ID"),
                row.getLong("ORDER_ITEM_ID"),
                row.getInt("UNIT_NO"),
                row.getInt("SUBMISSION_NO")));
        if (!orderIds.isEmpty()) {
            jdbc.query(
                    "SELECT ORDER_ID, ORDER_ITEM_ID, UNIT_NO, SUBMISSION_NO FROM LOY_SESSION WHERE ORDER_ID IN "
                            + marks(orderIds),
                    add,
                    orderIds.toArray());
        }
        return units;
    }

    /** The first cycle in which each of these orders was not awarded yet, if it ever was; by order. */
    public Map<Long, Integer> nextCycles(Collection<Long> orderIds) {
        Map<Long, Integer> cycles = new HashMap<>();
        RowCallbackHandler put = row -> cycles.put(row.getLong("ORDER_ID"), row.getInt("CYCLE_NO") + 1);
        if (!orderIds.isEmpty()) {
            jdbc.query("""
                    SELECT d.ORDER_ID, MAX(e.CYCLE_NO) AS CYCLE_NO FROM LOY_ORDER_DECISION d
                    JOIN LOY_ENTRY e ON e.ACCOUNT_ID = d.ACCOUNT_ID AND e.KIND = 'PAYMENT' AND e.SOURCE_TYPE = 'ORDER'
                        AND e.SOURCE_ID = CONCAT(d.ORDER_ID, '')
                    WHERE d.ORDER_ID IN %s GROUP BY d.ORDER_ID""".formatted(marks(orderIds)), put, orderIds.toArray());
        }
        return cycles;
    }

    /** The same of a session. */
    public int nextCycle(UnpaidSession session) {
        return jdbc.queryForObject(
                """
                SELECT COALESCE(MAX(CYCLE_NO) + 1, ?) FROM LOY_ENTRY
                WHERE ACCOUNT_ID = ? AND KIND = 'SESSION' AND SOURCE_TYPE = 'SESSION' AND SOURCE_ID = ?""", Integer.class, session.timesDone() - 1, session.accountId(), session.sessionId());
    }

    private static String marks(Collection<Long> ids) {
        return "(" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
    }
}
