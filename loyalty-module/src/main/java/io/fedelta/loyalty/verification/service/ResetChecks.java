package io.fedelta.loyalty.verification.service;

import java.util.List;

/**
 * What a reset took of awards, what it noted of members, and what its entries took are the same; so is what came back.
 */
final class ResetChecks {

    private static final String PARTS = """
            (SELECT RESET_ID, ACCOUNT_ID, 'PAYMENT_RESET' AS KIND, SUM(POINTS) AS POINTS FROM LOY_RESET_ORDER
            GROUP BY RESET_ID, ACCOUNT_ID
            UNION ALL SELECT RESET_ID, ACCOUNT_ID, 'SESSION_RESET', SUM(POINTS) FROM LOY_RESET_SESSION
            GROUP BY RESET_ID, ACCOUNT_ID
            UNION ALL SELECT RESET_ID, ACCOUNT_ID, 'PAYMENT_RESTORED', -SUM(POINTS) FROM LOY_RESET_ORDER
            WHERE GIVEN_BACK = TRUE GROUP BY RESET_ID, ACCOUNT_ID
            UNION ALL SELECT RESET_ID, ACCOUNT_ID, 'SESSION_RESTORED', -SUM(POINTS) FROM LOY_RESET_SESSION
            WHERE GIVEN_BACK = TRUE GROUP BY RESET_ID, ACCOUNT_ID)""";

    static final List<Check> ALL = List.of(
            SqlCheck.of(
                    "reset-takes-what-it-notes",
                    "of account %s reset %s noted %s points that its %s entry does not take or give back",
                    """
                    SELECT ACCOUNT_ID, RESET_ID, SUM(POINTS), KIND FROM (
                        SELECT RESET_ID, ACCOUNT_ID, KIND, POINTS FROM %s parts
                        UNION ALL SELECT SOURCE_ID, ACCOUNT_ID, KIND, POINTS FROM LOY_ENTRY WHERE SOURCE_TYPE = 'RESET') moves
                    GROUP BY RESET_ID, ACCOUNT_ID, KIND HAVING SUM(POINTS) <> 0""".formatted(PARTS)),
            SqlCheck.of(
                    "reset-member-is-sum",
                    "reset %s took %s points of account %s by its members, %s by its awards",
                    """
                    SELECT m.RESET_ID, m.PAYMENT_POINTS + m.SESSION_POINTS, m.ACCOUNT_ID, COALESCE(p.POINTS, 0)
                    FROM LOY_RESET_MEMBER m LEFT JOIN (
                        SELECT RESET_ID, ACCOUNT_ID, SUM(POINTS) AS POINTS FROM (
                            SELECT RESET_ID, ACCOUNT_ID, POINTS FROM LOY_RESET_ORDER
                            UNION ALL SELECT RESET_ID, ACCOUNT_ID, POINTS FROM LOY_RESET_SESSION) taken
                        GROUP BY RESET_ID, ACCOUNT_ID) p ON p.RESET_ID = m.RESET_ID AND p.ACCOUNT_ID = m.ACCOUNT_ID
                    WHERE m.PAYMENT_POINTS + m.SESSION_POINTS <> COALESCE(p.POINTS, 0)"""),
            SqlCheck.of("reset-entry-has-author", "entry %s of account %s resets points, but nobody is named", """
                    SELECT ENTRY_NO, ACCOUNT_ID FROM LOY_ENTRY
                    WHERE SOURCE_TYPE = 'RESET' AND (REASON IS NULL OR ACTOR IS NULL)"""),
            SqlCheck.of(
                    "reset-order-was-taken", "order %s is reset in cycle %s, but no reset took an award of it", """
                    SELECT d.ORDER_ID, d.CYCLE_NO FROM LOY_ORDER_DECISION d WHERE d.REASON = 'RESET' AND NOT EXISTS (
                        SELECT 1 FROM LOY_RESET_ORDER o WHERE o.ORDER_ID = d.ORDER_ID AND o.GIVEN_BACK = FALSE)"""),
            SqlCheck.of(
                    "reset-session-was-taken",
                    "session %s is reset, but neither a reset nor an undone run took its award",
                    """
                    SELECT s.SESSION_ID FROM LOY_SESSION s WHERE s.REASON = 'RESET' AND NOT EXISTS (
                        SELECT 1 FROM LOY_RESET_SESSION o WHERE o.SESSION_ID = s.SESSION_ID AND o.GIVEN_BACK = FALSE)
                    AND NOT EXISTS (
                        SELECT 1 FROM LOY_STAGED_ENTRY r WHERE r.ACCOUNT_ID = s.ACCOUNT_ID AND r.KIND = 'SESSION'
                        AND r.SOURCE_ID = s.SESSION_ID AND r.STATE = 'UNDONE')"""));

    private ResetChecks() {}
}
