package io.fedelta.loyalty.verification.service;

import java.util.List;

/** A frozen month adds up, goes on where the month before ended, and is still what was written before its end. */
final class MonthEndChecks {

    private static final String STOCKS =
            "SELECT MONTH_CODE, BOOK, CURRENCY_CODE, AMOUNT FROM LOY_MONTH_END_FIGURE WHERE MOVE = ";

    static final List<Check> ALL = List.of(
            SqlCheck.of(
                    "month-end-adds-up",
                    "month %s ends %s %s with %s, but what it began with and what moved is %s",
                    """
                    SELECT c.MONTH_CODE, c.BOOK, c.CURRENCY_CODE, c.AMOUNT, m.AMOUNT FROM (%s'CLOSING') c JOIN (
                        SELECT MONTH_CODE, BOOK, CURRENCY_CODE, SUM(AMOUNT) AS AMOUNT FROM LOY_MONTH_END_FIGURE
                        WHERE MOVE NOT IN ('CLOSING', 'COUNT', 'VALUE', 'EXPIRED_COUNT', 'EXPIRED_VALUE')
                        GROUP BY MONTH_CODE, BOOK, CURRENCY_CODE) m
                        ON m.MONTH_CODE = c.MONTH_CODE AND m.BOOK = c.BOOK AND m.CURRENCY_CODE = c.CURRENCY_CODE
                    WHERE c.AMOUNT <> m.AMOUNT""".formatted(STOCKS)),
            SqlCheck.of(
                    "month-ends-follow-each-other",
                    "month %s begins %s %s with %s, but the month before ended with %s",
                    """
                    SELECT o.MONTH_CODE, o.BOOK, o.CURRENCY_CODE, o.AMOUNT, COALESCE(c.AMOUNT, 0) FROM (%1$s'OPENING') o
                    JOIN LOY_MONTH_END e ON 12 * CAST(SUBSTRING(e.MONTH_CODE FROM 1 FOR 4) AS INTEGER)
                        + CAST(SUBSTRING(e.MONTH_CODE FROM 6 FOR 2) AS INTEGER) + 1
                        = 12 * CAST(SUBSTRING(o.MONTH_CODE FROM 1 FOR 4) AS INTEGER)
                        + CAST(SUBSTRING(o.MONTH_CODE FROM 6 FOR 2) AS INTEGER)
                    LEFT JOIN (%1$s'CLOSING') c
                        ON c.MONTH_CODE = e.MONTH_CODE AND c.BOOK = o.BOOK AND c.CURRENCY_CODE = o.CURRENCY_CODE
                    WHERE o.AMOUNT <> COALESCE(c.AMOUNT, 0)""".formatted(STOCKS)),
            SqlCheck.of(
                    "month-end-is-its-entries",
                    "month %s ended with %s points, but the entries until then add up to %s",
                    """
                    SELECT m.MONTH_CODE, f.AMOUNT, SUM(e.SPENDABLE_POINTS) FROM LOY_MONTH_END m
                    JOIN LOY_MONTH_END_FIGURE f ON f.MONTH_CODE = m.MONTH_CODE AND f.BOOK = 'POINTS' AND f.MOVE = 'CLOSING'
                    JOIN LOY_ENTRY e ON e.RECORDED_AT < m.ENDED_AT
                    WHERE m.MONTH_CODE = (SELECT MAX(MONTH_CODE) FROM LOY_MONTH_END)
                    GROUP BY m.MONTH_CODE, f.AMOUNT HAVING SUM(e.SPENDABLE_POINTS) <> f.AMOUNT"""));

    private MonthEndChecks() {}
}
