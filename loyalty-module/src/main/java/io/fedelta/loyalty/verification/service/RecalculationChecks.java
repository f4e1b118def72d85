package io.fedelta.loyalty.verification.service;

import java.util.List;

/** What recalculations say they have posted is in the ledger, and what is done of a batch is done whole. */
final class RecalculationChecks {

    static final List<Check> ALL = List.of(
            SqlCheck.of(
                    "staged-entry-was-posted",
                    "a recalculation has posted %s points for %s to account %s, but the ledger does not say so",
                    """
                    SELECT s.POINTS, s.SOURCE_ID, s.ACCOUNT_ID FROM LOY_STAGED_ENTRY s
                    LEFT JOIN LOY_ENTRY e ON e.ACCOUNT_ID = s.ACCOUNT_ID AND e.ENTRY_NO = s.ENTRY_NO AND e.KIND = s.KIND
                        AND e.SOURCE_ID = s.SOURCE_ID AND e.CYCLE_NO = s.CYCLE_NO AND e.POINTS = s.POINTS
                    WHERE s.STATE IN ('POSTED', 'UNDONE') AND e.ACCOUNT_ID IS NULL"""),
            SqlCheck.of(
                    "recalculation-tells-what-it-unlocked",
                    "message %s tells account %s what a recalculation has unlocked, but there is no such reward",
                    """
                    SELECT m.MESSAGE_ID, m.ACCOUNT_ID FROM LOY_MESSAGE m WHERE m.KIND = 'RECALCULATED' AND NOT EXISTS (
                        SELECT 1 FROM LOY_RECALCULATION_UNLOCK u
                        JOIN LOY_GRANT g ON g.ACCOUNT_ID = u.ACCOUNT_ID AND g.REWARD_ID = u.REWARD_ID
                        WHERE u.ACCOUNT_ID = m.ACCOUNT_ID
                        AND m.SUBJECT_ID = CONCAT(u.BATCH_ID, CONCAT('/', u.ACCOUNT_ID)))"""),
            SqlCheck.of("done-batch-is-whole", "batch %s is done, but %s of its chunks are not", """
                    SELECT b.BATCH_ID, COUNT(*) FROM LOY_BATCH b JOIN LOY_BATCH_CHUNK c ON c.BATCH_ID = b.BATCH_ID
                    WHERE b.STATE = 'DONE' AND c.STATE <> 'DONE' GROUP BY b.BATCH_ID"""));

    private RecalculationChecks() {}
}
