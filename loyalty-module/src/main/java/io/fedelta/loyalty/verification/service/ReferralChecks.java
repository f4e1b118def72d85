package io.fedelta.loyalty.verification.service;

import io.fedelta.loyalty.transaction.Moments;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A friend comes once, by somebody else, and what the ledger holds for it is what became of it. */
final class ReferralChecks {

    private static final Duration STEPS_TAKE = Duration.ofHours(1);

    private static final String NET = """
            (SELECT ACCOUNT_ID, SOURCE_ID, SUM(POINTS) AS NET FROM LOY_ENTRY
            WHERE SOURCE_TYPE = 'REFERRAL' GROUP BY ACCOUNT_ID, SOURCE_ID)""";

    static final List<Check> ALL = List.of(
            SqlCheck.of("referral-is-no-circle", "customer %s came by customer %s, who came by the former", """
                    SELECT f.REFEREE_ID, f.REFERRER_ID FROM LOY_REFERRAL f
                    LEFT JOIN LOY_REFERRAL b ON b.REFEREE_ID = f.REFERRER_ID AND b.STATE <> 'REJECTED'
                    WHERE f.STATE <> 'REJECTED' AND (f.REFEREE_ID = f.REFERRER_ID OR b.REFERRER_ID = f.REFEREE_ID)"""),
            SqlCheck.of("referral-by-a-code", "customer %s came by customer %s, who has no code", """
                    SELECT f.REFEREE_ID, f.REFERRER_ID FROM LOY_REFERRAL f
                    LEFT JOIN LOY_REFERRAL_CODE c ON c.ACCOUNT_ID = f.REFERRER_ID WHERE c.ACCOUNT_ID IS NULL"""),
            SqlCheck.of("referral-state-fits", "the referral of customer %s is %s, %s, for order %s, due %s", """
                    SELECT REFEREE_ID, STATE, REVIEW, ORDER_ID, DUE_AT FROM LOY_REFERRAL
                    WHERE (STATE IN ('DUE', 'FRIEND_REWARDED', 'REWARDED', 'LOSING', 'FRIEND_LOST', 'TAKEN_BACK')
                        AND (ORDER_ID IS NULL OR DUE_AT IS NULL OR RULE_VERSION_NO IS NULL))
                    OR (STATE IN ('REWARDED', 'TAKEN_BACK') AND REVIEW NOT IN ('NONE', 'APPROVED'))
                    OR (STATE = 'REJECTED' AND (REVIEW <> 'REJECTED' OR ACTOR IS NULL))
                    OR (STATE = 'REWARDED' AND REWARDED_AT IS NULL)"""),
            new SqlCheck(
                    "referral-moves-on",
                    "the referral of customer %s is still %s, due since %s (UTC)",
                    """
                    SELECT REFEREE_ID, STATE, DUE_AT FROM LOY_REFERRAL
                    WHERE STATE IN ('DUE', 'FRIEND_REWARDED', 'LOSING', 'FRIEND_LOST')
                    AND REVIEW IN ('NONE', 'APPROVED') AND DUE_AT < ?""",
                    Optional.of(STEPS_TAKE),
                    Moments::column),
            SqlCheck.of(
                    "referral-nets-to-entries",
                    "customer %s came by customer %s and that is %s, but their entries for it add up to %s and %s",
                    """
                    SELECT f.REFEREE_ID, f.REFERRER_ID, f.STATE, COALESCE(a.NET, 0), COALESCE(b.NET, 0)
                    FROM LOY_REFERRAL f
                    LEFT JOIN %1$s a ON a.ACCOUNT_ID = f.REFEREE_ID AND a.SOURCE_ID = CONCAT(f.REFEREE_ID, '')
                    LEFT JOIN %1$s b ON b.ACCOUNT_ID = f.REFERRER_ID AND b.SOURCE_ID = CONCAT(f.REFEREE_ID, '')
                    WHERE (f.STATE IN ('WAITING', 'TAKEN_BACK', 'REJECTED', 'DUE')
                        AND (COALESCE(a.NET, 0) <> 0 OR COALESCE(b.NET, 0) <> 0))
                    OR (f.STATE = 'REWARDED' AND f.REFEREE_ENTRY_NO IS NOT NULL AND COALESCE(a.NET, 0) <= 0)
                    OR (f.STATE = 'REWARDED' AND f.REFERRER_ENTRY_NO IS NOT NULL AND COALESCE(b.NET, 0) <= 0)""".formatted(NET)),
            SqlCheck.of(
                    "referral-entry-has-referral",
                    "account %s has entries of %s points in all for the referral of customer %s, which is none of its",
                    """
                    SELECT n.ACCOUNT_ID, n.NET, n.SOURCE_ID FROM %s n
                    LEFT JOIN LOY_REFERRAL f ON CONCAT(f.REFEREE_ID, '') = n.SOURCE_ID
                        AND (f.REFEREE_ID = n.ACCOUNT_ID OR f.REFERRER_ID = n.ACCOUNT_ID)
                    WHERE f.REFEREE_ID IS NULL AND n.NET <> 0""".formatted(NET)));

    private ReferralChecks() {}
}
