package io.fedelta.loyalty.verification.service;

import java.util.List;

/** What became of a session and what the ledger holds for it are the same. */
final class SessionChecks {

    private static final String NET_OF_SESSIONS = """
            (SELECT ACCOUNT_ID, SOURCE_ID, SUM(POINTS) AS NET FROM (
                SELECT ACCOUNT_ID, SOURCE_ID, POINTS FROM LOY_ENTRY WHERE SOURCE_TYPE = 'SESSION'
                UNION ALL
                SELECT ACCOUNT_ID, SESSION_ID, -POINTS FROM LOY_RESET_SESSION WHERE GIVEN_BACK = FALSE) moves
            GROUP BY ACCOUNT_ID, SOURCE_ID)""";

    static final List<Check> ALL = List.of(
            SqlCheck.of("session-once", "unit %s of item %s of order %s is %s sessions", """
                    SELECT UNIT_NO, ORDER_ITEM_ID, ORDER_ID, COUNT(*) FROM LOY_SESSION
                    GROUP BY UNIT_NO, ORDER_ITEM_ID, ORDER_ID, SUBMISSION_NO HAVING COUNT(*) > 1"""),
            SqlCheck.of(
                    "session-nets-to-entries",
                    "session %s of account %s is %s with %s points, but its entries add up to %s",
                    """
                    SELECT s.SESSION_ID, s.ACCOUNT_ID, s.REASON, s.POINTS, COALESCE(n.NET, 0) FROM LOY_SESSION s
                    LEFT JOIN %s n ON n.SOURCE_ID = s.SESSION_ID AND n.ACCOUNT_ID = s.ACCOUNT_ID
                    WHERE s.POINTS <> COALESCE(n.NET, 0)""".formatted(NET_OF_SESSIONS)),
            SqlCheck.of(
                    "session-entry-has-session",
                    "account %s has entries of %s points in all for session %s, which is not its own",
                    """
                    SELECT n.ACCOUNT_ID, n.NET, n.SOURCE_ID FROM %s n
                    LEFT JOIN LOY_SESSION s ON s.SESSION_ID = n.SOURCE_ID AND s.ACCOUNT_ID = n.ACCOUNT_ID
                    WHERE s.SESSION_ID IS NULL""".formatted(NET_OF_SESSIONS)),
            SqlCheck.of(
                    "session-state-fits",
                    "session %s is %s because of %s, done %s times, with %s points and entry %s",
                    """
                    SELECT SESSION_ID, STATE, REASON, TIMES_DONE, POINTS, ENTRY_NO FROM LOY_SESSION
                    WHERE (REASON = 'AWARDED' AND (POINTS <= 0 OR ENTRY_NO IS NULL))
                    OR (REASON <> 'AWARDED' AND POINTS <> 0)
                    OR (STATE = 'DONE' AND (DONE_AT IS NULL OR TIMES_DONE < 1))
                    OR (STATE <> 'DONE' AND DONE_AT IS NOT NULL)
                    OR (STATE = 'PLANNED' AND REASON NOT IN ('ORDERED', 'UNDONE', 'RESTORED'))
                    OR (STATE = 'CANCELLED' AND REASON NOT IN ('BY_HAND', 'ORDER_WITHDRAWN', 'REFUNDED'))
                    OR (STATE = 'DONE' AND REASON NOT IN ('AWARDED', 'PROGRAMME_OFF', 'SESSION_POINTS_OFF', 'TYPE_OFF',
                        'GUEST', 'NOTHING_EARNED', 'RESET'))"""),
            SqlCheck.of(
                    "session-of-standing-order",
                    "session %s is %s, but its order %s was withdrawn, given back or never decided",
                    """
                    SELECT s.SESSION_ID, s.STATE, s.ORDER_ID FROM LOY_SESSION s
                    LEFT JOIN LOY_ORDER_DECISION d ON d.ORDER_ID = s.ORDER_ID AND d.REASON <> 'NO_LONGER_SUBMITTED'
                        AND d.LOST = FALSE
                    WHERE s.STATE <> 'CANCELLED' AND d.ORDER_ID IS NULL"""));

    private SessionChecks() {}
}
