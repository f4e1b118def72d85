package io.fedelta.loyalty.payment.dao;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.payment.ActionKind;
import io.fedelta.loyalty.payment.ActionNote;
import io.fedelta.loyalty.payment.OrderAction;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Actions are numbered within their order. Of two at once only one gets the next number, the other has to look again:
 * so the primary key keeps them one after the other on every database.
 */
public class OrderActionRows {

    private static final String SELECT = """
            SELECT ORDER_ID, ACTION_NO, KIND, AMOUNT, CURRENCY_CODE, DETAIL, REASON, ACTOR, REQUEST_ID, TAKEN_AT
            FROM LOY_ORDER_ACTION
            """;

    private final JdbcTemplate jdbc;
    private final ActionStepRows steps;
    private final ActionUnitRows units;

    public OrderActionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.steps = new ActionStepRows(jdbc);
        this.units = new ActionUnitRows(jdbc);
    }

    public Optional<OrderAction> byRequest(String requestId) {
        return jdbc.query(SELECT + "WHERE REQUEST_ID = ?", (row, i) -> action(row), requestId).stream()
                .findFirst();
    }

    public Optional<OrderAction> find(long orderId, int actionNo) {
        return jdbc
                .query(SELECT + "WHERE ORDER_ID = ? AND ACTION_NO = ?", (row, i) -> action(row), orderId, actionNo)
                .stream()
                .findFirst();
    }

    /** Newest first; a page past the end is empty. */
    public Page<OrderAction> page(long orderId, int page, int size) {
        int rows = Math.max(1, Math.min(size, Page.LARGEST));
        int number = Math.max(0, page);
        long total =
                jdbc.queryForObject("SELECT COUNT(*) FROM LOY_ORDER_ACTION WHERE ORDER_ID = ?", Long.class, orderId);
        long first = (long) number * rows;
        return new Page<>(first < total ? rows(orderId, first, rows) : List.of(), number, rows, total);
    }

    private List<OrderAction> rows(long orderId, long first, int rows) {
        return jdbc.query(
                SELECT + "WHERE ORDER_ID = ? ORDER BY ACTION_NO DESC LIMIT ? OFFSET ?",
                (row, i) -> action(row),
                orderId,
                rows,
                first);
    }

    public int nextNo(long orderId) {
        return jdbc.queryForObject(
                "SELECT COALESCE(MAX(ACTION_NO), 0) + 1 FROM LOY_ORDER_ACTION WHERE ORDER_ID = ?",
                Integer.class,
                orderId);
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another action took the number or the request */
    public void insert(OrderAction action) {
        jdbc.update(
                """
                INSERT INTO LOY_ORDER_ACTION
                (ORDER_ID, ACTION_NO, KIND, AMOUNT, CURRENCY_CODE, DETAIL, REASON, ACTOR, REQUEST_ID, TAKEN_AT)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                action.orderId(),
                action.actionNo(),
                action.kind().name(),
                action.amount(),
                action.currency(),
                action.detail(),
                action.note().note().reason(),
                action.note().note().actor(),
                action.note().requestId(),
                Moments.column(action.takenAt()));
        action.steps().forEach(step -> steps.insert(action.orderId(), action.actionNo(), step));
        units.insert(action.orderId(), action.actionNo(), action.units());
    }

    private OrderAction action(ResultSet row) throws SQLException {
        long orderId = row.getLong("ORDER_ID");
        int actionNo = row.getInt("ACTION_NO");
        return new OrderAction(
                orderId,
                actionNo,
                ActionKind.valueOf(row.getString("KIND")),
                row.getBigDecimal("AMOUNT"),
                row.getString("CURRENCY_CODE"),
                Objects.requireNonNullElse(row.getString("DETAIL"), ""),
                units.of(orderId, actionNo),
                new ActionNote(
                        row.getString("REQUEST_ID"), new ManualNote(row.getString("REASON"), row.getString("ACTOR"))),
                Moments.moment(row, "TAKEN_AT"),
                steps.of(orderId, actionNo));
    }
}
