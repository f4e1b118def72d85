package io.fedelta.loyalty.verification.service;

import java.util.List;

/** What was decided about an order and what the ledger holds for it are the same. */
final class DecisionChecks {

    /**
     * The order of a claw-back stands before the dash of its source. What a reset took of an order stands beside it.
     */
    private static final String NET_OF_ORDERS = """
            (SELECT SOURCE_ID, SUM(POINTS) AS NET FROM (
                SELECT SOURCE_ID, POINTS FROM LOY_ENTRY
                WHERE SOURCE_TYPE = 'ORDER' AND KIND IN ('PAYMENT', 'PAYMENT_REVERSAL')
                UNION ALL
                SELECT SUBSTRING(SOURCE_ID FROM 1 FOR POSITION('-' IN SOURCE_ID) - 1), POINTS FROM LOY_ENTRY
                WHERE SOURCE_TYPE = 'REFUND' AND KIND = 'CLAW_BACK'
                UNION ALL
                SELECT CONCAT(ORDER_ID, ''), -POINTS FROM LOY_RESET_ORDER WHERE GIVEN_BACK = FALSE) moves
            GROUP BY SOURCE_ID)""";

    /** Of the award that stands: earlier cycles are over, whatever was taken of them. */
    private static final String CLAW_BACKS = """
            (SELECT ACCOUNT_ID, SUBSTRING(SOURCE_ID FROM 1 FOR POSITION('-' IN SOURCE_ID) - 1) AS ORDER_ID, CYCLE_NO,
                COUNT(*) AS TIMES, -SUM(POINTS) AS TAKEN
            FROM LOY_ENTRY WHERE SOURCE_TYPE = 'REFUND' AND KIND = 'CLAW_BACK'
            GROUP BY ACCOUNT_ID, SUBSTRING(SOURCE_ID FROM 1 FOR POSITION('-' IN SOURCE_ID) - 1), CYCLE_NO)""";

    static final List<Check> ALL = List.of(
            SqlCheck.of(
                    "decision-once",
                    "order %s has %s decisions",
                    "SELECT ORDER_ID, COUNT(*) FROM LOY_ORDER_DECISION GROUP BY ORDER_ID HAVING COUNT(*) > 1"),
            SqlCheck.of(
                    "decision-nets-to-entries",
                    "order %s is %s with %s points less %s taken back, but its entries add up to %s",
                    """
                    SELECT d.ORDER_ID, d.STATE, d.POINTS, d.TAKEN_BACK, COALESCE(n.NET, 0) FROM LOY_ORDER_DECISION d
                    LEFT JOIN %s n ON n.SOURCE_ID = CONCAT(d.ORDER_ID, '')
                    WHERE d.POINTS - d.TAKEN_BACK <> COALESCE(n.NET, 0)""".formatted(NET_OF_ORDERS)),
            SqlCheck.of(
                    "award-has-decision", "order %s has entries of %s points in all, but no decision", """
                    SELECT n.SOURCE_ID, n.NET FROM %s n
                    LEFT JOIN LOY_ORDER_DECISION d ON CONCAT(d.ORDER_ID, '') = n.SOURCE_ID
                    WHERE d.ORDER_ID IS NULL""".formatted(
                                    NET_OF_ORDERS)),
            SqlCheck.of(
                    "claw-backs-within-award",
                    "order %s was awarded %s points, and %s were taken back by %s claw-backs; its entries say %s by %s",
                    """
                    SELECT d.ORDER_ID, d.POINTS, d.TAKEN_BACK, d.CLAW_BACKS, COALESCE(c.TAKEN, 0), COALESCE(c.TIMES, 0)
                    FROM LOY_ORDER_DECISION d LEFT JOIN %s c
                        ON c.ACCOUNT_ID = d.ACCOUNT_ID AND c.ORDER_ID = CONCAT(d.ORDER_ID, '') AND c.CYCLE_NO = d.CYCLE_NO
                    WHERE d.TAKEN_BACK < 0 OR d.TAKEN_BACK > d.POINTS
                    OR (d.STATE = 'AWARDED' AND (d.TAKEN_BACK <> COALESCE(c.TAKEN, 0)
                        OR d.CLAW_BACKS <> COALESCE(c.TIMES, 0)))""".formatted(CLAW_BACKS)),
            SqlCheck.of(
                    "refunded-order-keeps-no-points",
                    "nothing of the money of order %s has stayed, but %s of its %s points have",
                    """
                    SELECT ORDER_ID, POINTS - TAKEN_BACK, POINTS FROM LOY_ORDER_DECISION
                    WHERE STATE = 'AWARDED' AND SEEN_TRANSACTIONS > 0 AND SEEN_PAID <= 0 AND SEEN_TOTAL > 0
                    AND TAKEN_BACK < POINTS"""),
            SqlCheck.of("decision-state-fits", "order %s is %s because of %s, with %s points and entry %s", """
                    SELECT ORDER_ID, STATE, REASON, POINTS, ENTRY_NO FROM LOY_ORDER_DECISION
                    WHERE (STATE = 'AWARDED' AND (POINTS <= 0 OR ENTRY_NO IS NULL))
                    OR (STATE <> 'AWARDED' AND POINTS <> 0)
                    OR (STATE = 'WAITING' AND REASON <> 'NOT_FULLY_PAID')"""));

    private DecisionChecks() {}
}
