package io.fedelta.loyalty.verification.service;

import io.fedelta.loyalty.transaction.Moments;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An action is its steps, and each step has come to an end. */
final class OrderActionChecks {

    private static final Duration GATEWAY_ANSWERS = Duration.ofDays(1);

    static final List<Check> ALL = List.of(
            SqlCheck.of(
                    "action-once",
                    "request %s was heard %s times",
                    "SELECT REQUEST_ID, COUNT(*) FROM LOY_ORDER_ACTION GROUP BY REQUEST_ID HAVING COUNT(*) > 1"),
            SqlCheck.of("action-is-its-steps", "action %s on order %s is about %s, but its steps add up to %s", """
                    SELECT a.ACTION_NO, a.ORDER_ID, a.AMOUNT, COALESCE(s.AMOUNT, 0) FROM LOY_ORDER_ACTION a
                    LEFT JOIN (SELECT ORDER_ID, ACTION_NO, SUM(AMOUNT) AS AMOUNT FROM LOY_ORDER_ACTION_STEP
                    GROUP BY ORDER_ID, ACTION_NO) s ON s.ORDER_ID = a.ORDER_ID AND s.ACTION_NO = a.ACTION_NO
                    WHERE a.AMOUNT <> COALESCE(s.AMOUNT, 0)"""),
            SqlCheck.of("step-state-fits", "step %s of action %s on order %s is %s with transaction %s", """
                    SELECT STEP_NO, ACTION_NO, ORDER_ID, STATE, TRANSACTION_ID FROM LOY_ORDER_ACTION_STEP
                    WHERE (STATE = 'DONE' AND TRANSACTION_ID IS NULL)
                    OR (STATE <> 'DONE' AND TRANSACTION_ID IS NOT NULL) OR (STATE <> 'DONE' AND NOT ASKS_GATEWAY)"""),
            new SqlCheck(
                    "gateway-has-answered",
                    "nobody has said what became of step %s of action %s on order %s since %s (UTC)",
                    """
                    SELECT s.STEP_NO, s.ACTION_NO, s.ORDER_ID, a.TAKEN_AT FROM LOY_ORDER_ACTION_STEP s
                    JOIN LOY_ORDER_ACTION a ON a.ORDER_ID = s.ORDER_ID AND a.ACTION_NO = s.ACTION_NO
                    WHERE s.STATE = 'ASKED' AND a.TAKEN_AT < ?""",
                    Optional.of(GATEWAY_ANSWERS),
                    Moments::column));

    private OrderActionChecks() {}
}
