package io.fedelta.loyalty.verification.service;

import java.util.List;

/** What is in a purse is the sum of its entries, and what came in is what was spent, taken, or is still there. */
final class PurseChecks {

    static final List<Check> ALL = List.of(
            SqlCheck.of(
                    "purse-balance-is-sum",
                    "purse %s has %s by its entries up to %s, but they add up to %s, and there are %s up to %s",
                    """
                    SELECT p.PURSE_ID, p.BALANCE, p.LAST_ENTRY_NO, COALESCE(e.AMOUNT, 0), COALESCE(e.ENTRIES, 0),
                        COALESCE(e.LAST_NO, 0)
                    FROM LOY_PURSE p LEFT JOIN (
                        SELECT PURSE_ID, SUM(AMOUNT) AS AMOUNT, COUNT(*) AS ENTRIES, MAX(ENTRY_NO) AS LAST_NO
                        FROM LOY_PURSE_ENTRY GROUP BY PURSE_ID) e ON e.PURSE_ID = p.PURSE_ID
                    WHERE p.BALANCE <> COALESCE(e.AMOUNT, 0) OR p.LAST_ENTRY_NO <> COALESCE(e.ENTRIES, 0)
                    OR p.LAST_ENTRY_NO <> COALESCE(e.LAST_NO, 0)"""),
            SqlCheck.of(
                    "purse-running-balance",
                    "entry %s of purse %s leaves %s, which is not what its predecessor left and its own amount",
                    """
                    SELECT e.ENTRY_NO, e.PURSE_ID, e.BALANCE FROM LOY_PURSE_ENTRY e
                    LEFT JOIN LOY_PURSE_ENTRY p ON p.PURSE_ID = e.PURSE_ID AND p.ENTRY_NO = e.ENTRY_NO - 1
                    WHERE (p.ENTRY_NO IS NOT NULL OR e.ENTRY_NO = 1)
                    AND e.BALANCE <> COALESCE(p.BALANCE, 0) + e.AMOUNT"""),
            SqlCheck.of("purse-entry-has-purse", "entry %s belongs to purse %s, which does not exist", """
                    SELECT e.ENTRY_NO, e.PURSE_ID FROM LOY_PURSE_ENTRY e
                    LEFT JOIN LOY_PURSE p ON p.PURSE_ID = e.PURSE_ID WHERE p.PURSE_ID IS NULL"""),
            SqlCheck.of("purse-entry-once", "purse %s has %s %s entries for %s", """
                    SELECT PURSE_ID, COUNT(*), KIND, SOURCE_ID FROM LOY_PURSE_ENTRY
                    GROUP BY PURSE_ID, KIND, SOURCE_ID HAVING COUNT(*) > 1"""),
            SqlCheck.of("purse-held-is-sum", "purse %s keeps %s for checkouts, but they hold %s of it", """
                    SELECT p.PURSE_ID, p.HELD, COALESCE(h.AMOUNT, 0) FROM LOY_PURSE p LEFT JOIN (
                        SELECT SOURCE_ID, SUM(AMOUNT) AS AMOUNT FROM LOY_HOLD
                        WHERE STATE = 'HELD' AND TENDER <> 'POINTS' GROUP BY SOURCE_ID) h ON h.SOURCE_ID = p.PURSE_ID
                    WHERE p.HELD <> COALESCE(h.AMOUNT, 0) OR p.HELD < 0"""),
            SqlCheck.of(
                    "purse-money-adds-up",
                    "purse %s has %s, but received %s by itself and paid %s of orders that stand",
                    """
                    SELECT p.PURSE_ID, p.BALANCE, COALESCE(e.AMOUNT, 0), COALESCE(h.AMOUNT, 0) FROM LOY_PURSE p
                    LEFT JOIN (
                        SELECT PURSE_ID, SUM(AMOUNT) AS AMOUNT FROM LOY_PURSE_ENTRY
                        WHERE KIND NOT IN ('SPENT', 'RETURNED') GROUP BY PURSE_ID) e ON e.PURSE_ID = p.PURSE_ID
                    LEFT JOIN (
                        SELECT SOURCE_ID, SUM(AMOUNT - REFUNDED) AS AMOUNT FROM LOY_HOLD
                        WHERE STATE = 'CONFIRMED' AND TENDER <> 'POINTS' GROUP BY SOURCE_ID) h ON h.SOURCE_ID = p.PURSE_ID
                    WHERE p.BALANCE <> COALESCE(e.AMOUNT, 0) - COALESCE(h.AMOUNT, 0)"""),
            SqlCheck.of("card-is-never-overspent", "the purse %s of a card has %s, of which %s is held", """
                    SELECT PURSE_ID, BALANCE, HELD FROM LOY_PURSE
                    WHERE KIND = 'GIFT_CARD' AND (BALANCE < 0 OR BALANCE < HELD)"""),
            SqlCheck.of(
                    "purse-adjustment-has-author",
                    "entry %s of purse %s was made by hand, but nobody is named or no reason is given",
                    """
                    SELECT ENTRY_NO, PURSE_ID FROM LOY_PURSE_ENTRY
                    WHERE KIND = 'ADJUSTED' AND (REASON IS NULL OR ACTOR IS NULL)"""));

    private PurseChecks() {}
}
