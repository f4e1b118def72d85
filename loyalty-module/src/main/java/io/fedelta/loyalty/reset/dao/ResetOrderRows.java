package io.fedelta.loyalty.reset.dao;

import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import io.fedelta.loyalty.transaction.RowWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What resets took of orders. An order's decision and what a reset took of it change together: whoever looks at the
 * decision knows that there is nothing left to take.
 */
public class ResetOrderRows {

    private static final String TAKEN = """
             FROM LOY_RESET_ORDER
            WHERE RESET_ID = ? AND ACCOUNT_ID BETWEEN ? AND ? AND GIVEN_BACK = FALSE ORDER BY ACCOUNT_ID, ORDER_ID""";

    private final JdbcTemplate jdbc;
    private final RowWriter writer;

    public ResetOrderRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
    }

    /**
     * Takes all that is left of the accounts' orders, as awarded before the reset began. Locks their decisions first:
     * refunds and withdrawals wait, and then find nothing to take.
     */
    public List<ResetPart> take(String resetId, long fromAccount, long toAccount) {
        jdbc.update(
                "UPDATE LOY_ORDER_DECISION SET STATE = STATE WHERE ACCOUNT_ID BETWEEN ? AND ? AND STATE = 'AWARDED'",
                fromAccount,
                toAccount);
        int noted = jdbc.update("""
                INSERT INTO LOY_RESET_ORDER (RESET_ID, ORDER_ID, ACCOUNT_ID, CYCLE_NO, POINTS, EARNED_AT, TAKEN_BACK, CLAW_BACKS,
                    LOST, SEEN_TRANSACTIONS, SEEN_PAID, SEEN_TOTAL, GIVEN_BACK)
                SELECT r.RESET_ID, d.ORDER_ID, d.ACCOUNT_ID, d.CYCLE_NO, d.POINTS - d.TAKEN_BACK, e.OCCURRED_AT, d.TAKEN_BACK,
                    d.CLAW_BACKS, d.LOST, d.SEEN_TRANSACTIONS, d.SEEN_PAID, d.SEEN_TOTAL, FALSE
                FROM LOY_ORDER_DECISION d
                JOIN LOY_ENTRY e ON e.ACCOUNT_ID = d.ACCOUNT_ID AND e.ENTRY_NO = d.ENTRY_NO
                JOIN LOY_RESET r ON r.RESET_ID = ? AND e.RECORDED_AT <= r.STARTED_AT
                WHERE d.ACCOUNT_ID BETWEEN ? AND ? AND d.STATE = 'AWARDED' AND d.POINTS > d.TAKEN_BACK""", resetId, fromAccount, toAccount);
        int emptied = jdbc.update("""
                UPDATE LOY_ORDER_DECISION SET STATE = 'EXCLUDED', REASON = 'RESET', POINTS = 0, TAKEN_BACK = 0, CLAW_BACKS = 0
                WHERE ACCOUNT_ID BETWEEN ? AND ? AND STATE = 'AWARDED' AND EXISTS (
                    SELECT 1 FROM LOY_RESET_ORDER o WHERE o.RESET_ID = ? AND o.ORDER_ID = LOY_ORDER_DECISION.ORDER_ID
                    AND o.CYCLE_NO = LOY_ORDER_DECISION.CYCLE_NO AND o.TAKEN_BACK = LOY_ORDER_DECISION.TAKEN_BACK)""", fromAccount, toAccount, resetId);
        if (noted != emptied) {
            throw new OptimisticLockingFailureException("An order was awarded or refunded meanwhile");
        }
        return jdbc.query(
                "SELECT ACCOUNT_ID, POINTS, EARNED_AT" + TAKEN, (row, i) -> part(row), resetId, fromAccount, toAccount);
    }

    static ResetPart part(ResultSet row) throws SQLException {
        return new ResetPart(row.getLong("ACCOUNT_ID"), row.getLong("POINTS"), Moments.moment(row, "EARNED_AT"));
    }

    /**
     * Gives back what was taken of orders that nothing else has become of: one that was withdrawn or awarded again
     * meanwhile stays as it is. What was seen of an order is what the reset had seen, so that a refund meanwhile is
     * found and takes its part.
     *
     * @return what is given back
     */
    public List<ResetPart> giveBack(String resetId, long fromAccount, long toAccount) {
        List<Taken> taken = jdbc.query("SELECT *" + TAKEN, (row, i) -> taken(row), resetId, fromAccount, toAccount);
        if (taken.isEmpty()) {
            return List.of();
        }
        int[] restored = writer.write("""
                UPDATE LOY_ORDER_DECISION SET STATE = 'AWARDED', REASON = 'PAID_IN_FULL', POINTS = ?, TAKEN_BACK = ?,
                    CLAW_BACKS = ?, LOST = ?, SEEN_TRANSACTIONS = ?, SEEN_PAID = ?, SEEN_TOTAL = ?
                WHERE ORDER_ID = ? AND CYCLE_NO = ? AND REASON = 'RESET'""", taken.stream().map(Taken::decision).toList());
        List<Taken> given = IntStream.range(0, restored.length)
                .filter(i -> restored[i] == 1)
                .mapToObj(taken::get)
                .toList();
        note(resetId, given);
        return given.stream().map(Taken::part).toList();
    }

    private void note(String resetId, List<Taken> given) {
        if (!given.isEmpty()) {
            writer.write(
                    "UPDATE LOY_RESET_ORDER SET GIVEN_BACK = TRUE WHERE RESET_ID = ? AND ORDER_ID = ?",
                    given.stream()
                            .map(order -> new Object[] {resetId, order.orderId()})
                            .toList());
        }
    }

    /** @param decision the columns of the decision as they were */
    private record Taken(long orderId, ResetPart part, Object[] decision) {}

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(row.getLong("ORDER_ID"), part(row), restored(row));
    }

    private static Object[] restored(ResultSet row) throws SQLException {
        long takenBack = row.getLong("TAKEN_BACK");
        return new Object[] {
            row.getLong("POINTS") + takenBack,
            takenBack,
            row.getInt("CLAW_BACKS"),
            row.getBoolean("LOST"),
            OptionalColumn.number(Optional.ofNullable(row.getBigDecimal("SEEN_TRANSACTIONS"))),
            OptionalColumn.number(Optional.ofNullable(row.getBigDecimal("SEEN_PAID"))),
            OptionalColumn.number(Optional.ofNullable(row.getBigDecimal("SEEN_TOTAL"))),
            row.getLong("ORDER_ID"),
            row.getInt("CYCLE_NO")
        };
    }
}
