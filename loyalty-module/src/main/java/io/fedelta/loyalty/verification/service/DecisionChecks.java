package io.fedelta.loyalty.verification.service;

import java.util.List;

/** What was decided about an order and what the ledger holds for it are the same. */
final class DecisionChecks {

    private static final String NET_OF_ORDERS = """
            (SELECT SOURCE_ID, SUM(POINTS) AS NET FROM LOY_ENTRY
            WHERE SOURCE_TYPE = 'ORDER' AND KIND IN ('PAYMENT', 'PAYMENT_REVERSAL') GROUP BY SOURCE_ID)""";

    static final List<Check> ALL = List.of(
            SqlCheck.of(
                    "decision-once",
                    "order %s has %s decisions",
                    "SELECT ORDER_ID, COUNT(*) FROM LOY_ORDER_DECISION GROUP BY ORDER_ID HAVING COUNT(*) > 1"),
            SqlCheck.of(
                    "decision-nets-to-entries",
                    "order %s is %s with %s points, but its entries add up to %s",
                    """
                    SELECT d.ORDER_ID, d.STATE, d.POINTS, COALESCE(n.NET, 0) FROM LOY_ORDER_DECISION d
                    LEFT JOIN %s n ON n.SOURCE_ID = CONCAT(d.ORDER_ID, '')
                    WHERE d.POINTS <> COALESCE(n.NET, 0)""".formatted(NET_OF_ORDERS)),
            SqlCheck.of(
                    "award-has-decision", "order %s has entries of %s points in all, but no decision", """
                    SELECT n.SOURCE_ID, n.NET FROM %s n
                    LEFT JOIN LOY_ORDER_DECISION d ON CONCAT(d.ORDER_ID, '') = n.SOURCE_ID
                    WHERE d.ORDER_ID IS NULL""".formatted(
                                    NET_OF_ORDERS)),
            SqlCheck.of("decision-state-fits", "order %s is %s because of %s, with %s points and entry %s", """
                    SELECT ORDER_ID, STATE, REASON, POINTS, ENTRY_NO FROM LOY_ORDER_DECISION
                    WHERE (STATE = 'AWARDED' AND (POINTS <= 0 OR ENTRY_NO IS NULL))
                    OR (STATE <> 'AWARDED' AND POINTS <> 0)
                    OR (STATE = 'WAITING' AND REASON <> 'NOT_FULLY_PAID')"""));

    private DecisionChecks() {}
}
