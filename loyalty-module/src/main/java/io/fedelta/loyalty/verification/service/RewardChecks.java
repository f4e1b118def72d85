package io.fedelta.loyalty.verification.service;

import io.fedelta.loyalty.transaction.Moments;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A reward unlocks once, at its threshold, and its code is in one order's hands at most. */
final class RewardChecks {

    /** Far longer than any checkout takes, and than the worker needs to notice. */
    private static final Duration CLAIM_SETTLES = Duration.ofHours(1);

    static final List<Check> ALL = List.of(
            SqlCheck.of("grant-once", "account %s holds reward %s %s times in cycle %s", """
                    SELECT ACCOUNT_ID, REWARD_ID, COUNT(*), CYCLE_NO FROM LOY_GRANT
                    GROUP BY ACCOUNT_ID, REWARD_ID, CYCLE_NO HAVING COUNT(*) > 1"""),
            SqlCheck.of(
                    "code-once",
                    "offer code %s belongs to %s grants",
                    "SELECT OFFER_CODE_ID, COUNT(*) FROM LOY_GRANT WHERE OFFER_CODE_ID IS NOT NULL"
                            + " GROUP BY OFFER_CODE_ID HAVING COUNT(*) > 1"),
            SqlCheck.of("grant-has-edition", "grant %s is of edition %s of reward %s, which does not exist", """
                    SELECT g.GRANT_ID, g.REWARD_VERSION_NO, g.REWARD_ID FROM LOY_GRANT g
                    LEFT JOIN LOY_REWARD_VERSION v ON v.REWARD_ID = g.REWARD_ID AND v.VERSION_NO = g.REWARD_VERSION_NO
                    WHERE v.REWARD_ID IS NULL"""),
            SqlCheck.of(
                    "unlocked-at-threshold",
                    "grant %s of account %s unlocked at %s points by entry %s, which left %s",
                    """
                    SELECT g.GRANT_ID, g.ACCOUNT_ID, v.THRESHOLD, g.UNLOCKED_BY_ENTRY_NO, e.BALANCE FROM LOY_GRANT g
                    JOIN LOY_REWARD_VERSION v ON v.REWARD_ID = g.REWARD_ID AND v.VERSION_NO = g.REWARD_VERSION_NO
                    LEFT JOIN LOY_ENTRY e ON e.ACCOUNT_ID = g.ACCOUNT_ID AND e.ENTRY_NO = g.UNLOCKED_BY_ENTRY_NO
                    WHERE g.ACTOR IS NULL AND (e.BALANCE IS NULL OR e.BALANCE < v.THRESHOLD)"""),
            SqlCheck.of(
                    "evaluation-is-of-newest",
                    "the evaluation of edition %s of reward %s is %s beside edition %s",
                    """
                    SELECT r.VERSION_NO, r.REWARD_ID, r.STATE, n.VERSION_NO FROM LOY_EVALUATION r
                    JOIN LOY_REWARD_VERSION n ON n.REWARD_ID = r.REWARD_ID AND n.VERSION_NO > r.VERSION_NO
                    WHERE r.STATE IN ('QUEUED', 'RUNNING', 'CLOSING')"""),
            SqlCheck.of(
                    "evaluation-adds-up",
                    "the evaluation of edition %s of reward %s: %s done, %s granted, %s failed",
                    """
                    SELECT VERSION_NO, REWARD_ID, DONE, GRANTED, FAILED FROM LOY_EVALUATION
                    WHERE GRANTED < 0 OR FAILED < 0 OR GRANTED + FAILED > DONE
                        OR (STATE IN ('DONE', 'SUPERSEDED') AND ENDED_AT IS NULL)"""),
            SqlCheck.of("grant-state-fits", "grant %s is %s with order %s", """
                    SELECT GRANT_ID, STATE, ORDER_ID FROM LOY_GRANT
                    WHERE (STATE IN ('ISSUED', 'WITHDRAWN', 'REVOKED') AND ORDER_ID IS NOT NULL)
                    OR (STATE IN ('CLAIMED', 'USED') AND OFFER_CODE_ID IS NOT NULL AND ORDER_ID IS NULL)
                    OR (OFFER_CODE_ID IS NULL AND (STATE = 'CLAIMED' OR ORDER_ID IS NOT NULL))
                    OR (STATE = 'ISSUED' AND TAKEN_BACK_BY_ENTRY_NO IS NOT NULL)"""),
            SqlCheck.of("held-in-one-cycle", "account %s holds reward %s in %s cycles at once", """
                    SELECT ACCOUNT_ID, REWARD_ID, COUNT(DISTINCT CYCLE_NO) FROM LOY_GRANT WHERE STATE <> 'WITHDRAWN'
                    GROUP BY ACCOUNT_ID, REWARD_ID HAVING COUNT(DISTINCT CYCLE_NO) > 1"""),
            SqlCheck.of(
                    "withdrawn-below-threshold",
                    "grant %s of account %s, which unlocks at %s points, was withdrawn by entry %s, which left %s",
                    """
                    SELECT g.GRANT_ID, g.ACCOUNT_ID, v.THRESHOLD, g.TAKEN_BACK_BY_ENTRY_NO, e.BALANCE FROM LOY_GRANT g
                    JOIN LOY_REWARD_VERSION v ON v.REWARD_ID = g.REWARD_ID AND v.VERSION_NO = g.REWARD_VERSION_NO
                    LEFT JOIN LOY_ENTRY e ON e.ACCOUNT_ID = g.ACCOUNT_ID AND e.ENTRY_NO = g.TAKEN_BACK_BY_ENTRY_NO
                    WHERE (g.STATE = 'WITHDRAWN' OR g.TAKEN_BACK_BY_ENTRY_NO IS NOT NULL)
                    AND (g.ACTOR IS NOT NULL OR e.BALANCE IS NULL OR e.BALANCE >= v.THRESHOLD)"""),
            new SqlCheck(
                    "claim-is-settled",
                    "grant %s is claimed by order %s since %s (UTC)",
                    "SELECT GRANT_ID, ORDER_ID, CLAIMED_AT FROM LOY_GRANT WHERE STATE = 'CLAIMED' AND CLAIMED_AT < ?",
                    Optional.of(CLAIM_SETTLES),
                    Moments::column));

    private RewardChecks() {}
}
