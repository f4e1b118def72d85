package io.fedelta.loyalty.card.dao;

import io.fedelta.loyalty.card.BoughtUnit;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.RowWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Units of order lines that buy cards. */
public class BoughtUnitRows {

    private static final String INSERT = """
            INSERT INTO LOY_CARD_PURCHASE (ORDER_ID, ORDER_ITEM_ID, UNIT_NO, SUBMISSION_NO, STATE, CHANGED_AT)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private static final String WHICH =
            " WHERE ORDER_ID = ? AND ORDER_ITEM_ID = ? AND UNIT_NO = ? AND SUBMISSION_NO = ?";

    private final JdbcTemplate jdbc;

    public BoughtUnitRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The next submission's number. */
    public int submissions(long orderId) {
        return jdbc.queryForObject(
                "SELECT COALESCE(MAX(SUBMISSION_NO) + 1, 0) FROM LOY_CARD_PURCHASE WHERE ORDER_ID = ?",
                Integer.class,
                orderId);
    }

    public void insert(List<BoughtUnit> units, Instant at) {
        if (!units.isEmpty()) {
            new RowWriter(jdbc)
                    .write(
                            INSERT,
                            units.stream()
                                    .map(unit -> new Object[] {
                                        unit.orderId(),
                                        unit.itemId(),
                                        unit.unitNo(),
                                        unit.submission(),
                                        unit.state().name(),
                                        Moments.column(at)
                                    })
                                    .toList());
        }
    }

    /**
     * Orders with units that wait, of which the host's figures say that they are paid. The figures count cash on
     * delivery too, so that whoever acts on them looks at the order.
     */
    public List<Long> ordersThatMayBePaid(long afterId, int atMost) {
        return jdbc.queryForList("""
                SELECT DISTINCT u.ORDER_ID FROM LOY_CARD_PURCHASE u
                JOIN LOY_ORDER_DECISION d ON d.ORDER_ID = u.ORDER_ID AND d.SEEN_PAID >= d.SEEN_TOTAL
                WHERE u.STATE = 'AWAITING' AND u.ORDER_ID > ? ORDER BY u.ORDER_ID LIMIT ?""", Long.class, afterId, atMost);
    }

    /** Of every submission, locked until the caller's transaction ends. */
    public List<BoughtUnit> lockAll(long orderId) {
        jdbc.update("UPDATE LOY_CARD_PURCHASE SET STATE = STATE WHERE ORDER_ID = ?", orderId);
        return jdbc.query("""
                SELECT ORDER_ID, ORDER_ITEM_ID, UNIT_NO, SUBMISSION_NO, STATE, CARD_ID FROM LOY_CARD_PURCHASE
                WHERE ORDER_ID = ? ORDER BY ORDER_ITEM_ID, UNIT_NO, SUBMISSION_NO""", (row, n) -> read(row), orderId);
    }

    public void change(BoughtUnit unit, BoughtUnit.State state, Instant at) {
        jdbc.update(
                "UPDATE LOY_CARD_PURCHASE SET STATE = ?, CHANGED_AT = ?" + WHICH,
                state.name(),
                Moments.column(at),
                unit.orderId(),
                unit.itemId(),
                unit.unitNo(),
                unit.submission());
    }

    public void become(BoughtUnit unit, String cardId, Instant at) {
        jdbc.update(
                "UPDATE LOY_CARD_PURCHASE SET STATE = 'ISSUED', CARD_ID = ?, CHANGED_AT = ?" + WHICH,
                cardId,
                Moments.column(at),
                unit.orderId(),
                unit.itemId(),
                unit.unitNo(),
                unit.submission());
    }

    private static BoughtUnit read(ResultSet row) throws SQLException {
        return new BoughtUnit(
                row.getLong("ORDER_ID"),
                row.getLong("ORDER_ITEM_ID"),
                row.getInt("UNIT_NO"),
                row.getInt("SUBMISSION_NO"),
                BoughtUnit.State.valueOf(row.getString("STATE")),
                Optional.ofNullable(row.getString("CARD_ID")));
    }
}
