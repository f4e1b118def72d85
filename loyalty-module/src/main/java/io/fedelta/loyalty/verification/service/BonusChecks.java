package io.fedelta.loyalty.verification.service;

import java.util.List;

/** Bonuses stand for something that stands, and what was taken back had been given. */
final class BonusChecks {

    static final List<Check> ALL = List.of(
            SqlCheck.of(
                    "bonus-reversal-fits",
                    "entry %s of account %s takes back %s points of the bonus %s, which were not given",
                    """
                    SELECT r.ENTRY_NO, r.ACCOUNT_ID, r.POINTS, r.SOURCE_ID FROM LOY_ENTRY r
                    LEFT JOIN LOY_ENTRY b ON b.ACCOUNT_ID = r.ACCOUNT_ID AND b.SOURCE_TYPE = r.SOURCE_TYPE
                        AND b.SOURCE_ID = r.SOURCE_ID AND b.CYCLE_NO = r.CYCLE_NO AND b.KIND <> 'BONUS_REVERSAL'
                    WHERE r.KIND = 'BONUS_REVERSAL' AND (b.ENTRY_NO IS NULL OR b.POINTS + r.POINTS <> 0)"""),
            SqlCheck.of(
                    "campaign-bonus-rests-on-order",
                    "entry %s of account %s is a campaign bonus that stands, but rests on no order",
                    """
                    SELECT e.ENTRY_NO, e.ACCOUNT_ID FROM LOY_ENTRY e
                    LEFT JOIN LOY_ENTRY r ON r.ACCOUNT_ID = e.ACCOUNT_ID AND r.KIND = 'BONUS_REVERSAL'
                        AND r.SOURCE_TYPE = e.SOURCE_TYPE AND r.SOURCE_ID = e.SOURCE_ID AND r.CYCLE_NO = e.CYCLE_NO
                    LEFT JOIN LOY_CAMPAIGN_BONUS b ON b.ACCOUNT_ID = e.ACCOUNT_ID AND b.ENTRY_NO = e.ENTRY_NO
                    WHERE e.KIND = 'CAMPAIGN_BONUS' AND r.ENTRY_NO IS NULL AND b.ENTRY_NO IS NULL"""),
            SqlCheck.of(
                    "lost-order-brings-no-bonus", "order %s is withdrawn or given back, but entry %s rests on it", """
                    SELECT b.ORDER_ID, b.ENTRY_NO FROM LOY_CAMPAIGN_BONUS b
                    JOIN LOY_ORDER_DECISION d ON d.ORDER_ID = b.ORDER_ID WHERE d.REASON = 'NO_LONGER_SUBMITTED' OR d.LOST = TRUE"""),
            SqlCheck.of(
                    "lost-order-is-not-counted",
                    "order %s is withdrawn or given back, but counts for challenges of %s",
                    """
                    SELECT p.ORDER_ID, p.ACCOUNT_ID FROM LOY_PAID_ORDER p
                    JOIN LOY_ORDER_DECISION d ON d.ORDER_ID = p.ORDER_ID
                    WHERE (d.REASON = 'NO_LONGER_SUBMITTED' OR d.LOST = TRUE) AND p.LOST = FALSE"""),
            SqlCheck.of("welcome-was-given", "account %s is noted as welcomed, but has no welcome bonus", """
                    SELECT w.ACCOUNT_ID FROM LOY_WELCOME w
                    LEFT JOIN LOY_ENTRY e ON e.ACCOUNT_ID = w.ACCOUNT_ID AND e.KIND = 'WELCOME'
                    WHERE w.GIVEN = TRUE AND e.ENTRY_NO IS NULL"""),
            SqlCheck.of("welcome-is-noted", "entry %s of account %s is a welcome bonus, but none is noted", """
                    SELECT e.ENTRY_NO, e.ACCOUNT_ID FROM LOY_ENTRY e
                    LEFT JOIN LOY_WELCOME w ON w.ACCOUNT_ID = e.ACCOUNT_ID AND w.GIVEN = TRUE
                    WHERE e.KIND = 'WELCOME' AND w.ACCOUNT_ID IS NULL"""),
            SqlCheck.of(
                    "birthday-is-dealt-with",
                    "entry %s of account %s is for the birthday in %s, but the last one dealt with is that in %s",
                    """
                    SELECT e.ENTRY_NO, e.ACCOUNT_ID, e.SOURCE_ID, m.BIRTHDAY_DONE_YEAR FROM LOY_ENTRY e
                    JOIN LOY_MEMBER m ON m.ACCOUNT_ID = e.ACCOUNT_ID
                    WHERE e.KIND = 'BIRTHDAY' AND e.SOURCE_ID > CONCAT(m.BIRTHDAY_DONE_YEAR, '')"""));

    private BonusChecks() {}
}
