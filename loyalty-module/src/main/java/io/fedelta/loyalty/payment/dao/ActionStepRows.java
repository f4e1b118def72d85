package io.fedelta.loyalty.payment.dao;

import io.fedelta.loyalty.payment.ActionStep;
import io.fedelta.loyalty.payment.Move;
import io.fedelta.loyalty.payment.StepState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** A step changes once, from asked to its end; whoever comes second changes nothing. */
public class ActionStepRows {

    private static final String SELECT = """
            SELECT STEP_NO, MOVE, AMOUNT, PAYMENT_ID, PARENT_TRANSACTION_ID, ASKS_GATEWAY, STATE, TRANSACTION_ID, ANSWER
            FROM LOY_ORDER_ACTION_STEP
            """;

    private final JdbcTemplate jdbc;

    public ActionStepRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long orderId, int actionNo, ActionStep step) {
        jdbc.update(
                """
                INSERT INTO LOY_ORDER_ACTION_STEP (ORDER_ID, ACTION_NO, STEP_NO, MOVE, AMOUNT, PAYMENT_ID,
                PARENT_TRANSACTION_ID, ASKS_GATEWAY, STATE, TRANSACTION_ID, ANSWER)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                orderId,
                actionNo,
                step.stepNo(),
                step.move().name(),
                step.amount(),
                step.paymentId().orElse(null),
                step.parentId().orElse(null),
                step.asksGateway(),
                step.state().name(),
                step.transactionId().orElse(null),
                step.answer());
    }

    List<ActionStep> of(long orderId, int actionNo) {
        return jdbc.query(
                SELECT + "WHERE ORDER_ID = ? AND ACTION_NO = ? ORDER BY STEP_NO",
                (row, i) -> step(row),
                orderId,
                actionNo);
    }

    /** What gateways were asked for and have not answered, of all actions on the order. */
    public List<ActionStep> asked(long orderId) {
        return jdbc.query(
                SELECT + "WHERE ORDER_ID = ? AND STATE = 'ASKED' ORDER BY ACTION_NO, STEP_NO",
                (row, i) -> step(row),
                orderId);
    }

    /** @return false if the step has ended already */
    public boolean end(long orderId, int actionNo, ActionStep step) {
        return jdbc.update(
                        """
                UPDATE LOY_ORDER_ACTION_STEP SET STATE = ?, TRANSACTION_ID = ?, ANSWER = ?
                WHERE ORDER_ID = ? AND ACTION_NO = ? AND STEP_NO = ? AND STATE = 'ASKED'""",
                        step.state().name(),
                        step.transactionId().orElse(null),
                        step.answer(),
                        orderId,
                        actionNo,
                        step.stepNo())
                == 1;
    }

    private static ActionStep step(ResultSet row) throws SQLException {
        return new ActionStep(
                row.getInt("STEP_NO"),
                Move.valueOf(row.getString("MOVE")),
                row.getBigDecimal("AMOUNT"),
                id(row, "PAYMENT_ID"),
                id(row, "PARENT_TRANSACTION_ID"),
                row.getBoolean("ASKS_GATEWAY"),
                StepState.valueOf(row.getString("STATE")),
                id(row, "TRANSACTION_ID"),
                Objects.requireNonNullElse(row.getString("ANSWER"), ""));
    }

    private static Optional<Long> id(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(id);
    }
}
