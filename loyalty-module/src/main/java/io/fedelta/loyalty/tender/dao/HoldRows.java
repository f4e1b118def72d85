package io.fedelta.loyalty.tender.dao;

import io.fedelta.loyalty.purse.MinorUnit;
import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.HoldState;
import io.fedelta.loyalty.tender.TenderKind;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.RowWriter;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The moves of a hold. Each is one conditional update, so that of two who try only one succeeds. */
public class HoldRows {

    private static final String SELECT = """
            SELECT HOLD_ID, TENDER, SOURCE_ID, ORDER_ID, CUSTOMER_ID, AMOUNT, CURRENCY_CODE, POINTS, REFUNDED, STATE, HELD_AT,
                DUE_AT
            FROM LOY_HOLD WHERE\s""";

    private static final String INSERT = """
            INSERT INTO LOY_HOLD (HOLD_ID, TENDER, SOURCE_ID, ORDER_ID, CUSTOMER_ID, AMOUNT, CURRENCY_CODE, POINTS,
                REFUNDED, LAST_REFUND_NO, STATE, HELD_AT, DUE_AT, CHANGED_AT)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;

    public HoldRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param due when somebody looks what became of their checkout */
    public void insert(List<Hold> holds, Instant due) {
        new RowWriter(jdbc)
                .write(INSERT, holds.stream().map(hold -> row(hold, due)).toList());
    }

    private static Object[] row(Hold hold, Instant due) {
        Object at = Moments.column(hold.heldAt());
        return new Object[] {
            hold.holdId(),
            hold.kind().name(),
            hold.sourceId(),
            hold.orderId(),
            hold.customerId(),
            hold.amount(),
            hold.currency(),
            hold.points(),
            hold.state().name(),
            at,
            Moments.column(due),
            at
        };
    }

    /** @return whether it was held until now; then it is locked */
    public boolean confirm(String holdId, Instant due, Instant now) {
        return 1
                == jdbc.update(
                        "UPDATE LOY_HOLD SET STATE = 'CONFIRMED', DUE_AT = ?, CHANGED_AT = ? WHERE HOLD_ID = ? AND STATE = 'HELD'",
                        Moments.column(due),
                        Moments.column(now),
                        holdId);
    }

    /** @return whether it is confirmed, for that order */
    public boolean renew(String holdId, long orderId, Instant due) {
        return 1
                == jdbc.update(
                        "UPDATE LOY_HOLD SET DUE_AT = ? WHERE HOLD_ID = ? AND ORDER_ID = ? AND STATE = 'CONFIRMED'",
                        Moments.column(due),
                        holdId,
                        orderId);
    }

    /** Lets somebody look at what the order has held and spent. */
    public void lookAgain(long orderId, Instant due) {
        jdbc.update(
                "UPDATE LOY_HOLD SET DUE_AT = ? WHERE ORDER_ID = ? AND STATE <> 'RELEASED'",
                Moments.column(due),
                orderId);
    }

    /** Those to be looked at by then, the oldest first. */
    public List<DueHold> due(Instant by, int atMost) {
        return jdbc.query(
                SELECT + "DUE_AT <= ? ORDER BY DUE_AT, HOLD_ID LIMIT ?",
                (row, i) -> new DueHold(hold(row), Moments.moment(row, "DUE_AT")),
                Moments.column(by),
                atMost);
    }

    /** A hold to be looked at since that moment. */
    public record DueHold(Hold hold, Instant due) {}

    /** Nobody has to look any more, unless somebody was asked to since. */
    public void settled(DueHold looked) {
        jdbc.update(
                "UPDATE LOY_HOLD SET DUE_AT = NULL WHERE HOLD_ID = ? AND DUE_AT = ? AND STATE = 'CONFIRMED'",
                looked.hold().holdId(),
                Moments.column(looked.due()));
    }

    /** What could not be looked at waits, so that it does not keep others from their turn. */
    public void postpone(DueHold looked, Instant due) {
        jdbc.update(
                "UPDATE LOY_HOLD SET DUE_AT = ? WHERE HOLD_ID = ? AND DUE_AT = ?",
                Moments.column(due),
                looked.hold().holdId(),
                Moments.column(looked.due()));
    }

    /** Locks by an update, which every database understands as a lock on that row. */
    public boolean lock(String holdId) {
        return 1 == jdbc.update("UPDATE LOY_HOLD SET STATE = STATE WHERE HOLD_ID = ?", holdId);
    }

    /** @return whether nobody was asked since to look later, or again; then it is locked */
    public boolean lockDue(String holdId, Instant due) {
        return 1
                == jdbc.update(
                        "UPDATE LOY_HOLD SET STATE = STATE WHERE HOLD_ID = ? AND DUE_AT = ?",
                        holdId,
                        Moments.column(due));
    }

    /** While it is locked. @param refunded all that went back of what was spent */
    public void release(String holdId, BigDecimal refunded, Instant now) {
        jdbc.update("""
                UPDATE LOY_HOLD SET STATE = 'RELEASED', DUE_AT = NULL, REFUNDED = ?, CHANGED_AT = ?
                WHERE HOLD_ID = ?""", refunded, Moments.column(now), holdId);
    }

    /** While it is locked. @return the number of this refund */
    public long refund(String holdId, BigDecimal amount, String refundId, Instant now) {
        Object at = Moments.column(now);
        jdbc.update("""
                UPDATE LOY_HOLD SET REFUNDED = REFUNDED + ?, LAST_REFUND_NO = LAST_REFUND_NO + 1, CHANGED_AT = ?
                WHERE HOLD_ID = ?""", amount, at, holdId);
        long refundNo =
                jdbc.queryForObject("SELECT LAST_REFUND_NO FROM LOY_HOLD WHERE HOLD_ID = ?", Long.class, holdId);
        jdbc.update("""
                INSERT INTO LOY_HOLD_REFUND (HOLD_ID, REFUND_NO, REFUND_ID, AMOUNT, REFUNDED_AT)
                VALUES (?, ?, ?, ?, ?)""", holdId, refundNo, refundId, amount, at);
        return refundNo;
    }

    /** What that refund gave back, if it was made. */
    public Optional<BigDecimal> refunded(String holdId, String refundId) {
        return jdbc
                .queryForList(
                        "SELECT AMOUNT FROM LOY_HOLD_REFUND WHERE HOLD_ID = ? AND REFUND_ID = ?",
                        BigDecimal.class,
                        holdId,
                        refundId)
                .stream()
                .findFirst();
    }

    public Optional<Hold> find(String holdId) {
        return jdbc.query(SELECT + "HOLD_ID = ?", (row, i) -> hold(row), holdId).stream()
                .findFirst();
    }

    public List<Hold> ofOrder(long orderId) {
        return jdbc.query(SELECT + "ORDER_ID = ? ORDER BY HELD_AT, HOLD_ID", (row, i) -> hold(row), orderId);
    }

    private static Hold hold(ResultSet row) throws SQLException {
        String currency = row.getString("CURRENCY_CODE");
        return new Hold(
                row.getString("HOLD_ID"),
                TenderKind.valueOf(row.getString("TENDER")),
                row.getString("SOURCE_ID"),
                row.getLong("ORDER_ID"),
                row.getLong("CUSTOMER_ID"),
                MinorUnit.exact(row.getBigDecimal("AMOUNT"), currency),
                currency,
                row.getLong("POINTS"),
                MinorUnit.exact(row.getBigDecimal("REFUNDED"), currency),
                HoldState.valueOf(row.getString("STATE")),
                Moments.moment(row, "HELD_AT"));
    }
}
