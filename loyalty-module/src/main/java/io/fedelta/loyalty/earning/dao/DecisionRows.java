package io.fedelta.loyalty.earning.dao;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.Refunded;
import io.fedelta.loyalty.earning.Seen;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import io.fedelta.loyalty.transaction.RowWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row for each order; the primary key is what makes a decision single. */
public class DecisionRows {

    private static final String SELECT = """
            SELECT ORDER_ID, ACCOUNT_ID, STATE, REASON, POINTS, ENTRY_NO, CYCLE_NO, DECIDED_AT, TAKEN_BACK, CLAW_BACKS,
                EARLIER_REFUNDS, LOST, SEEN_TRANSACTIONS, SEEN_PAID, SEEN_TOTAL
            FROM LOY_ORDER_DECISION\s""";

    private final JdbcTemplate jdbc;
    private final RowWriter writer;

    public DecisionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
    }

    public Optional<Decision> find(long orderId) {
        return jdbc.query(SELECT + "WHERE ORDER_ID = ?", (row, i) -> decision(row), orderId).stream()
                .findFirst();
    }

    /** Locks by an update, which every database understands as a lock on that row. */
    public Optional<Decision> lock(long orderId) {
        int known = jdbc.update("UPDATE LOY_ORDER_DECISION SET STATE = STATE WHERE ORDER_ID = ?", orderId);
        return known == 0 ? Optional.empty() : find(orderId);
    }

    /** Ids of orders that wait to be paid, ascending. */
    public List<Long> waiting(long afterId, int atMost) {
        return jdbc.queryForList(
                "SELECT ORDER_ID FROM LOY_ORDER_DECISION WHERE STATE = 'WAITING' AND ORDER_ID > ? ORDER BY ORDER_ID LIMIT ?",
                Long.class,
                afterId,
                atMost);
    }

    /** Ids of orders that gave all their money back and keep points, ascending. */
    public List<Long> refundedWithPoints(long afterId, int atMost) {
        return jdbc.queryForList("""
                SELECT ORDER_ID FROM LOY_ORDER_DECISION
                WHERE STATE = 'AWARDED' AND SEEN_TRANSACTIONS > 0 AND SEEN_PAID <= 0 AND SEEN_TOTAL > 0
                AND TAKEN_BACK < POINTS AND ORDER_ID > ? ORDER BY ORDER_ID LIMIT ?""", Long.class, afterId, atMost);
    }

    /** Makes the next look at an order a real one. */
    public int forgetSeen(long orderId) {
        return jdbc.update("""
                UPDATE LOY_ORDER_DECISION SET SEEN_TRANSACTIONS = NULL, SEEN_PAID = NULL, SEEN_TOTAL = NULL
                WHERE ORDER_ID = ?""", orderId);
    }

    /** Which of these orders have a decision. */
    public Set<Long> decided(Collection<Long> orderIds) {
        String marks = String.join(", ", Collections.nCopies(orderIds.size(), "?"));
        return new HashSet<>(jdbc.queryForList(
                "SELECT ORDER_ID FROM LOY_ORDER_DECISION WHERE ORDER_ID IN (" + marks + ")",
                Long.class,
                orderIds.toArray()));
    }

    /** Of these orders those that have one, by order. */
    public Map<Long, Decision> findAll(Collection<Long> orderIds) {
        String marks = String.join(", ", Collections.nCopies(orderIds.size(), "?"));
        return orderIds.isEmpty()
                ? Map.of()
                : jdbc
                        .query(
                                SELECT + "WHERE ORDER_ID IN (" + marks + ")",
                                (row, i) -> decision(row),
                                orderIds.toArray())
                        .stream()
                        .collect(Collectors.toMap(Decision::orderId, Function.identity()));
    }

    /** The account's newest that brought no points, newest first. */
    public List<Decision> withoutPoints(long accountId, int atMost) {
        return jdbc.query(
                SELECT + "WHERE ACCOUNT_ID = ? AND STATE <> 'AWARDED' ORDER BY ORDER_ID DESC LIMIT ?",
                (row, i) -> decision(row),
                accountId,
                atMost);
    }

    public void insert(List<Decision> decisions) {
        writer.write("""
                INSERT INTO LOY_ORDER_DECISION (ACCOUNT_ID, STATE, REASON, POINTS, ENTRY_NO, CYCLE_NO, DECIDED_AT,
                    TAKEN_BACK, CLAW_BACKS, EARLIER_REFUNDS, LOST, SEEN_TRANSACTIONS, SEEN_PAID, SEEN_TOTAL, ORDER_ID)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", decisions.stream().map(DecisionRows::columns).toList());
    }

    public void update(Decision decision) {
        jdbc.update("""
                UPDATE LOY_ORDER_DECISION
                SET ACCOUNT_ID = ?, STATE = ?, REASON = ?, POINTS = ?, ENTRY_NO = ?, CYCLE_NO = ?, DECIDED_AT = ?,
                    TAKEN_BACK = ?, CLAW_BACKS = ?, EARLIER_REFUNDS = ?, LOST = ?,
                    SEEN_TRANSACTIONS = ?, SEEN_PAID = ?, SEEN_TOTAL = ?
                WHERE ORDER_ID = ?""", columns(decision));
    }

    private static Object[] columns(Decision decision) {
        return new Object[] {
            decision.accountId(),
            decision.state().name(),
            decision.reason().name(),
            decision.points().value(),
            OptionalColumn.number(decision.entryNo()),
            decision.cycle(),
            Moments.column(decision.decidedAt()),
            decision.refunded().takenBack().value(),
            decision.refunded().clawBacks(),
            decision.refunded().earlierRefunds(),
            decision.refunded().lost(),
            OptionalColumn.number(decision.seen().map(Seen::transactions)),
            OptionalColumn.number(decision.seen().map(Seen::paid)),
            OptionalColumn.number(decision.seen().map(Seen::total)),
            decision.orderId()
        };
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getLong("ORDER_ID"),
                row.getLong("ACCOUNT_ID"),
                Decision.State.valueOf(row.getString("STATE")),
                Decision.Reason.valueOf(row.getString("REASON")),
                Points.of(row.getLong("POINTS")),
                entryNo(row),
                row.getInt("CYCLE_NO"),
                Moments.moment(row, "DECIDED_AT"),
                refunded(row),
                seen(row));
    }

    private static Refunded refunded(ResultSet row) throws SQLException {
        return new Refunded(
                Points.of(row.getLong("TAKEN_BACK")),
                row.getInt("CLAW_BACKS"),
                row.getInt("EARLIER_REFUNDS"),
                row.getBoolean("LOST"));
    }

    private static Optional<Seen> seen(ResultSet row) throws SQLException {
        int transactions = row.getInt("SEEN_TRANSACTIONS");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Seen(transactions, row.getBigDecimal("SEEN_PAID"), row.getBigDecimal("SEEN_TOTAL")));
    }

    private static Optional<Long> entryNo(ResultSet row) throws SQLException {
        long entryNo = row.getLong("ENTRY_NO");
        return row.wasNull() ? Optional.empty() : Optional.of(entryNo);
    }
}
