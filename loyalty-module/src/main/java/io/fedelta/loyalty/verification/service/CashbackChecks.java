package io.fedelta.loyalty.verification.service;

import io.fedelta.loyalty.transaction.Moments;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What was earned is where its state says, nothing was earned twice, and no more was taken back than was earned. */
final class CashbackChecks {

    /** What became due is moved each minute; after this something hinders it. */
    private static final Duration GRACE = Duration.ofHours(2);

    static final List<Check> ALL = List.of(
            new CashbackExplanationCheck(),
            SqlCheck.of("cashback-once", "account %s has %s earnings of kind %s for order %s in cycle %s", """
                    SELECT ACCOUNT_ID, COUNT(*), KIND, ORDER_ID, CYCLE_NO FROM LOY_CASHBACK
                    GROUP BY ACCOUNT_ID, KIND, ORDER_ID, CYCLE_NO HAVING COUNT(*) > 1"""),
            SqlCheck.of("cashback-state-fits", "earning %s of %s, of which %s was taken back, cannot be %s", """
                    SELECT EARNING_ID, AMOUNT, TAKEN_BACK, STATE FROM LOY_CASHBACK
                    WHERE AMOUNT <= 0 OR TAKEN_BACK < 0 OR TAKEN_BACK > AMOUNT
                    OR (TAKEN_BACK = AMOUNT AND STATE IN ('PENDING', 'AVAILABLE'))
                    OR (TAKEN_BACK < AMOUNT AND STATE IN ('CANCELLED', 'TAKEN_BACK'))
                    OR (MATURED_AT IS NULL AND STATE IN ('AVAILABLE', 'TAKEN_BACK'))
                    OR (MATURED_AT IS NOT NULL AND STATE IN ('PENDING', 'CANCELLED'))"""),
            SqlCheck.of(
                    "cashback-nets-to-wallet", "earning %s is %s and has %s left, but the wallet has %s of it", """
                    SELECT c.EARNING_ID, c.STATE, c.AMOUNT - c.TAKEN_BACK, COALESCE(e.AMOUNT, 0) FROM LOY_CASHBACK c
                    LEFT JOIN LOY_WALLET w ON w.ACCOUNT_ID = c.ACCOUNT_ID AND w.CURRENCY_CODE = c.CURRENCY_CODE
                    LEFT JOIN (
                        SELECT PURSE_ID, EARNING_ID, SUM(AMOUNT) AS AMOUNT FROM (
                            SELECT PURSE_ID, SUBSTRING(SOURCE_ID FROM 1 FOR 36) AS EARNING_ID, AMOUNT
                            FROM LOY_PURSE_ENTRY WHERE KIND IN ('EARNED', 'TAKEN_BACK')) MOVES
                        GROUP BY PURSE_ID, EARNING_ID) e ON e.PURSE_ID = w.PURSE_ID AND e.EARNING_ID = c.EARNING_ID
                    WHERE COALESCE(e.AMOUNT, 0) <>
                        CASE WHEN c.MATURED_AT IS NULL THEN 0 ELSE c.AMOUNT - c.TAKEN_BACK END"""),
            SqlCheck.of("cashback-moves-add-up", "%s of earning %s is pending, but its moves add up to %s", """
                    SELECT CASE WHEN c.MATURED_AT IS NULL THEN c.AMOUNT - c.TAKEN_BACK ELSE 0 END, c.EARNING_ID, COALESCE(m.AMOUNT, 0)
                    FROM LOY_CASHBACK c LEFT JOIN (
                        SELECT EARNING_ID, SUM(AMOUNT) AS AMOUNT FROM LOY_CASHBACK_MOVE GROUP BY EARNING_ID) m
                        ON m.EARNING_ID = c.EARNING_ID
                    WHERE CASE WHEN c.MATURED_AT IS NULL THEN c.AMOUNT - c.TAKEN_BACK ELSE 0 END <> COALESCE(m.AMOUNT, 0)"""),
            SqlCheck.of(
                    "wallet-entry-has-earning", "entry %s of the wallet %s is of earning %s, which is not there", """
                    SELECT e.ENTRY_NO, e.PURSE_ID, e.SOURCE_ID FROM LOY_PURSE_ENTRY e
                    JOIN LOY_WALLET w ON w.PURSE_ID = e.PURSE_ID
                    LEFT JOIN LOY_CASHBACK c ON c.EARNING_ID = SUBSTRING(e.SOURCE_ID FROM 1 FOR 36)
                        AND c.ACCOUNT_ID = w.ACCOUNT_ID AND c.CURRENCY_CODE = w.CURRENCY_CODE
                    WHERE e.KIND IN ('EARNED', 'TAKEN_BACK') AND c.EARNING_ID IS NULL"""),
            SqlCheck.of(
                    "wallet-is-a-purse", "the %s wallet of account %s has no purse of its currency for cashback", """
                    SELECT w.CURRENCY_CODE, w.ACCOUNT_ID FROM LOY_WALLET w LEFT JOIN LOY_PURSE p
                        ON p.PURSE_ID = w.PURSE_ID AND p.CURRENCY_CODE = w.CURRENCY_CODE AND p.KIND = 'CASHBACK'
                    WHERE p.PURSE_ID IS NULL"""),
            SqlCheck.of("cashback-of-paid-order", "earning %s is for order %s, of which nothing is decided", """
                    SELECT c.EARNING_ID, c.ORDER_ID FROM LOY_CASHBACK c
                    LEFT JOIN LOY_ORDER_DECISION d ON d.ORDER_ID = c.ORDER_ID WHERE d.ORDER_ID IS NULL"""),
            SqlCheck.of("lost-order-keeps-no-cashback", "nothing is left of order %s, but %s of earning %s is", """
                    SELECT c.ORDER_ID, c.AMOUNT - c.TAKEN_BACK, c.EARNING_ID FROM LOY_CASHBACK c
                    JOIN LOY_ORDER_DECISION d ON d.ORDER_ID = c.ORDER_ID
                    WHERE c.TAKEN_BACK < c.AMOUNT
                    AND (d.LOST = TRUE OR d.REASON = 'NO_LONGER_SUBMITTED' OR d.CYCLE_NO > c.CYCLE_NO)"""),
            new SqlCheck(
                    "cashback-matures",
                    "earning %s of account %s has been due since %s",
                    """
                    SELECT EARNING_ID, ACCOUNT_ID, AVAILABLE_AT FROM LOY_CASHBACK
                    WHERE STATE = 'PENDING' AND AVAILABLE_AT < ?""",
                    Optional.of(GRACE),
                    Moments::column));

    private CashbackChecks() {}
}
