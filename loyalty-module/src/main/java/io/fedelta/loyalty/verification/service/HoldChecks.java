package io.fedelta.loyalty.verification.service;

import io.fedelta.loyalty.transaction.Moments;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A hold took from its purse what it says, gave back what it says, and does not stay open. */
final class HoldChecks {

    /** Far longer than any checkout takes, and than the worker needs to notice. */
    private static final Duration HOLD_SETTLES = Duration.ofHours(1);

    static final List<Check> ALL = List.of(
            SqlCheck.of(
                    "hold-once",
                    "there are %s holds %s",
                    "SELECT COUNT(*), HOLD_ID FROM LOY_HOLD GROUP BY HOLD_ID HAVING COUNT(*) > 1"),
            SqlCheck.of(
                    "hold-fits-entries",
                    "hold %s of %s is %s with %s given back, but its purse has entries of %s and %s for it",
                    """
                    SELECT h.HOLD_ID, h.AMOUNT, h.STATE, h.REFUNDED, COALESCE(s.AMOUNT, 0), COALESCE(r.AMOUNT, 0)
                    FROM LOY_HOLD h
                    LEFT JOIN LOY_PURSE_ENTRY s ON s.PURSE_ID = h.SOURCE_ID AND s.KIND = 'SPENT' AND s.SOURCE_ID = h.HOLD_ID
                    LEFT JOIN (
                        SELECT PURSE_ID, SUBSTRING(SOURCE_ID FROM 1 FOR 36) AS HOLD_ID, SUM(AMOUNT) AS AMOUNT
                        FROM LOY_PURSE_ENTRY WHERE KIND = 'RETURNED'
                        GROUP BY PURSE_ID, SUBSTRING(SOURCE_ID FROM 1 FOR 36)) r
                        ON r.PURSE_ID = h.SOURCE_ID AND r.HOLD_ID = h.HOLD_ID
                    WHERE h.TENDER <> 'POINTS' AND (COALESCE(r.AMOUNT, 0) <> h.REFUNDED
                        OR (h.STATE = 'HELD' AND s.ENTRY_NO IS NOT NULL)
                        OR (h.STATE = 'CONFIRMED' AND COALESCE(s.AMOUNT, 0) <> -h.AMOUNT)
                        OR (h.STATE = 'RELEASED' AND COALESCE(s.AMOUNT, 0) + COALESCE(r.AMOUNT, 0) <> 0))"""),
            SqlCheck.of("purse-entry-has-hold", "entry %s of purse %s is %s for %s, which is no hold of it", """
                    SELECT e.ENTRY_NO, e.PURSE_ID, e.KIND, e.SOURCE_ID FROM LOY_PURSE_ENTRY e
                    LEFT JOIN LOY_HOLD h ON h.HOLD_ID = SUBSTRING(e.SOURCE_ID FROM 1 FOR 36) AND h.SOURCE_ID = e.PURSE_ID
                    WHERE e.KIND IN ('SPENT', 'RETURNED') AND h.HOLD_ID IS NULL"""),
            SqlCheck.of(
                    "hold-fits-refunds",
                    "hold %s of %s is %s with %s given back by %s refunds, but %s refunds of %s are recorded",
                    """
                    SELECT h.HOLD_ID, h.AMOUNT, h.STATE, h.REFUNDED, h.LAST_REFUND_NO, COALESCE(r.REFUNDS, 0),
                        COALESCE(r.AMOUNT, 0)
                    FROM LOY_HOLD h LEFT JOIN (
                        SELECT HOLD_ID, COUNT(*) AS REFUNDS, SUM(AMOUNT) AS AMOUNT FROM LOY_HOLD_REFUND
                        GROUP BY HOLD_ID) r ON r.HOLD_ID = h.HOLD_ID
                    WHERE h.LAST_REFUND_NO <> COALESCE(r.REFUNDS, 0) OR h.REFUNDED > h.AMOUNT
                    OR h.REFUNDED < COALESCE(r.AMOUNT, 0)
                    OR (h.STATE <> 'RELEASED' AND h.REFUNDED <> COALESCE(r.AMOUNT, 0))"""),
            SqlCheck.of("hold-settles-once", "hold %s is %s, and due to be looked at %s", """
                    SELECT HOLD_ID, STATE, DUE_AT FROM LOY_HOLD
                    WHERE (STATE = 'HELD' AND DUE_AT IS NULL) OR (STATE = 'RELEASED' AND DUE_AT IS NOT NULL)"""),
            new SqlCheck(
                    "hold-is-settled",
                    "nobody looked what became of hold %s of order %s, which is %s since %s",
                    "SELECT HOLD_ID, ORDER_ID, STATE, HELD_AT FROM LOY_HOLD WHERE DUE_AT < ?",
                    Optional.of(HOLD_SETTLES),
                    Moments::column));

    private HoldChecks() {}
}
