package io.fedelta.loyalty.verification.service;

import java.util.List;

/**
 * Only spending moves one figure alone, what is held is what checkouts hold, and each order took what its holds say.
 */
final class SpendingChecks {

    static final List<Check> ALL = List.of(
            SqlCheck.of(
                    "only-spending-parts-the-figures",
                    "entry %s of account %s, %s, has %s lifetime and %s spendable points",
                    """
                    SELECT ENTRY_NO, ACCOUNT_ID, KIND, POINTS, SPENDABLE_POINTS FROM LOY_ENTRY
                    WHERE POINTS <> CASE WHEN KIND IN ('SPENT', 'SPENDING_RETURNED') THEN 0 ELSE SPENDABLE_POINTS END"""),
            SqlCheck.of("held-points-are-holds", "account %s keeps %s points for checkouts, which hold %s", """
                    SELECT a.ACCOUNT_ID, a.HELD_POINTS, COALESCE(h.HELD, 0) FROM LOY_ACCOUNT a LEFT JOIN (
                        SELECT SOURCE_ID, SUM(POINTS) AS HELD FROM LOY_HOLD
                        WHERE TENDER = 'POINTS' AND STATE = 'HELD' GROUP BY SOURCE_ID) h
                        ON h.SOURCE_ID = CONCAT(a.ACCOUNT_ID, '')
                    WHERE a.HELD_POINTS <> COALESCE(h.HELD, 0)"""),
            SqlCheck.of(
                    "points-paid-what-was-held",
                    "order %s was paid with %s points of account %s, %s of %s given back, but its entries add up to %s",
                    """
                    SELECT h.ORDER_ID, h.POINTS, h.SOURCE_ID, h.REFUNDED, h.AMOUNT, COALESCE(e.NET, 0) FROM (
                        SELECT ORDER_ID, SOURCE_ID, SUM(POINTS) AS POINTS, SUM(AMOUNT) AS AMOUNT, SUM(REFUNDED) AS REFUNDED
                        FROM LOY_HOLD WHERE TENDER = 'POINTS' AND STATE = 'CONFIRMED' GROUP BY ORDER_ID, SOURCE_ID) h
                    LEFT JOIN (
                        SELECT ACCOUNT_ID, SUBSTRING(SOURCE_ID, 1, POSITION('-' IN SOURCE_ID) - 1) AS PAID_ORDER,
                            SUM(SPENDABLE_POINTS) AS NET FROM LOY_ENTRY WHERE SOURCE_TYPE = 'SPENDING'
                        GROUP BY ACCOUNT_ID, SUBSTRING(SOURCE_ID, 1, POSITION('-' IN SOURCE_ID) - 1)) e
                        ON CONCAT(e.ACCOUNT_ID, '') = h.SOURCE_ID AND e.PAID_ORDER = CONCAT(h.ORDER_ID, '')
                    WHERE (h.POINTS + COALESCE(e.NET, 0)) * h.AMOUNT > h.POINTS * h.REFUNDED
                    OR (h.POINTS + COALESCE(e.NET, 0) + 1) * h.AMOUNT <= h.POINTS * h.REFUNDED"""),
            SqlCheck.of("spent-points-were-held", "account %s spent points on %s, for which no checkout held any", """
                    SELECT e.ACCOUNT_ID, e.SOURCE_ID FROM LOY_ENTRY e
                    LEFT JOIN LOY_HOLD h ON CONCAT(h.ORDER_ID, '-', h.HOLD_ID) = e.SOURCE_ID
                        AND h.TENDER = 'POINTS' AND h.SOURCE_ID = CONCAT(e.ACCOUNT_ID, '') AND h.STATE <> 'HELD'
                    WHERE e.KIND = 'SPENT' AND h.HOLD_ID IS NULL"""),
            SqlCheck.of("released-points-came-back", "order %s was not paid, but took %s points of account %s", """
                    SELECT n.PAID_ORDER, -n.NET, n.ACCOUNT_ID FROM (
                        SELECT ACCOUNT_ID, SUBSTRING(SOURCE_ID, 1, POSITION('-' IN SOURCE_ID) - 1) AS PAID_ORDER,
                            SUM(SPENDABLE_POINTS) AS NET FROM LOY_ENTRY WHERE SOURCE_TYPE = 'SPENDING'
                        GROUP BY ACCOUNT_ID, SUBSTRING(SOURCE_ID, 1, POSITION('-' IN SOURCE_ID) - 1)) n
                    LEFT JOIN LOY_HOLD h ON CONCAT(h.ORDER_ID, '') = n.PAID_ORDER AND h.TENDER = 'POINTS'
                        AND h.SOURCE_ID = CONCAT(n.ACCOUNT_ID, '') AND h.STATE = 'CONFIRMED'
                    WHERE n.NET <> 0 AND h.HOLD_ID IS NULL"""));

    private SpendingChecks() {}
}
