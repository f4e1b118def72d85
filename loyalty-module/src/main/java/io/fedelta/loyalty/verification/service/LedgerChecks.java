package io.fedelta.loyalty.verification.service;

import java.util.List;

/** Balances are the sums of their entries, entries are numbered without gaps, and each thing is in the ledger once. */
final class LedgerChecks {

    static final List<Check> ALL = List.of(
            SqlCheck.of(
                    "balance-is-sum",
                    "account %s has %s lifetime and %s spendable points, but its entries add up to %s and %s",
                    """
                    SELECT a.ACCOUNT_ID, a.LIFETIME_POINTS, a.SPENDABLE_POINTS, COALESCE(e.POINTS, 0), COALESCE(e.SPENDABLE, 0)
                    FROM LOY_ACCOUNT a LEFT JOIN (
                        SELECT ACCOUNT_ID, SUM(POINTS) AS POINTS, SUM(SPENDABLE_POINTS) AS SPENDABLE
                        FROM LOY_ENTRY GROUP BY ACCOUNT_ID) e ON e.ACCOUNT_ID = a.ACCOUNT_ID
                    WHERE a.LIFETIME_POINTS <> COALESCE(e.POINTS, 0) OR a.SPENDABLE_POINTS <> COALESCE(e.SPENDABLE, 0)"""),
            SqlCheck.of(
                    "numbers-without-gaps",
                    "account %s has numbered its entries up to %s, but holds %s of them, the last being %s",
                    """
                    SELECT a.ACCOUNT_ID, a.LAST_ENTRY_NO, COALESCE(e.ENTRIES, 0), COALESCE(e.LAST_NO, 0)
                    FROM LOY_ACCOUNT a LEFT JOIN (
                        SELECT ACCOUNT_ID, COUNT(*) AS ENTRIES, MAX(ENTRY_NO) AS LAST_NO
                        FROM LOY_ENTRY GROUP BY ACCOUNT_ID) e ON e.ACCOUNT_ID = a.ACCOUNT_ID
                    WHERE a.LAST_ENTRY_NO <> COALESCE(e.ENTRIES, 0) OR a.LAST_ENTRY_NO <> COALESCE(e.LAST_NO, 0)"""),
            SqlCheck.of(
                    "running-balance",
                    "entry %s of account %s leaves %s lifetime and %s spendable points, which is not what its predecessor left"
                            + " and its own points",
                    """
                    SELECT e.ENTRY_NO, e.ACCOUNT_ID, e.BALANCE, e.SPENDABLE_BALANCE
                    FROM LOY_ENTRY e LEFT JOIN LOY_ENTRY p ON p.ACCOUNT_ID = e.ACCOUNT_ID AND p.ENTRY_NO = e.ENTRY_NO - 1
                    WHERE (p.ENTRY_NO IS NOT NULL OR e.ENTRY_NO = 1)
                    AND (e.BALANCE <> COALESCE(p.BALANCE, 0) + e.POINTS
                        OR e.SPENDABLE_BALANCE <> COALESCE(p.SPENDABLE_BALANCE, 0) + e.SPENDABLE_POINTS)"""),
            SqlCheck.of("entry-has-account", "entry %s belongs to account %s, which does not exist", """
                    SELECT e.ENTRY_NO, e.ACCOUNT_ID FROM LOY_ENTRY e
                    LEFT JOIN LOY_ACCOUNT a ON a.ACCOUNT_ID = e.ACCOUNT_ID WHERE a.ACCOUNT_ID IS NULL"""),
            SqlCheck.of("entry-once", "account %s has %s %s entries for %s %s in cycle %s", """
                    SELECT ACCOUNT_ID, COUNT(*), KIND, SOURCE_TYPE, SOURCE_ID, CYCLE_NO FROM LOY_ENTRY
                    GROUP BY ACCOUNT_ID, KIND, SOURCE_TYPE, SOURCE_ID, CYCLE_NO HAVING COUNT(*) > 1"""),
            SqlCheck.of(
                    "rule-version-of-entry",
                    "entry %s of account %s was made by rule version %s, which does not exist",
                    """
                    SELECT e.ENTRY_NO, e.ACCOUNT_ID, e.RULE_VERSION_NO FROM LOY_ENTRY e
                    LEFT JOIN LOY_RULE_VERSION v ON v.VERSION_NO = e.RULE_VERSION_NO
                    WHERE e.RULE_VERSION_NO IS NOT NULL AND v.VERSION_NO IS NULL"""),
            SqlCheck.of("shortfall-is-sum", "account %s owes %s points, but its entries kept or paid %s in all", """
                    SELECT a.ACCOUNT_ID, a.SHORTFALL, COALESCE(e.KEPT, 0) FROM LOY_ACCOUNT a LEFT JOIN (
                        SELECT ACCOUNT_ID, SUM(POINTS) AS KEPT FROM LOY_ENTRY
                        WHERE KIND IN ('SHORTFALL_KEPT', 'SHORTFALL_PAID') GROUP BY ACCOUNT_ID) e
                        ON e.ACCOUNT_ID = a.ACCOUNT_ID
                    WHERE a.SHORTFALL <> COALESCE(e.KEPT, 0) OR a.SHORTFALL < 0"""),
            SqlCheck.of(
                    "manual-entry-has-author",
                    "entry %s of account %s was made by hand, but nobody is named or no reason is given",
                    """
                    SELECT ENTRY_NO, ACCOUNT_ID FROM LOY_ENTRY
                    WHERE KIND IN ('MANUAL_CREDIT', 'MANUAL_DEBIT') AND (REASON IS NULL OR ACTOR IS NULL)"""));

    private LedgerChecks() {}
}
