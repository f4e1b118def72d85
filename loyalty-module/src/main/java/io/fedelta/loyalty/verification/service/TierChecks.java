package io.fedelta.loyalty.verification.service;

import java.util.List;

/** What counts for tiers adds up to what was earned and spent, and every standing is where its last change left it. */
final class TierChecks {

    static final List<Check> ALL = List.of(
            SqlCheck.of("tier-days-are-entries", "the entries of account %s and its days differ by %s points", """
                    SELECT ACCOUNT_ID, SUM(POINTS) FROM (
                        SELECT ACCOUNT_ID, POINTS FROM LOY_ENTRY
                        UNION ALL SELECT ACCOUNT_ID, -POINTS FROM LOY_TIER_DAY) MOVES
                    GROUP BY ACCOUNT_ID HAVING SUM(POINTS) <> 0"""),
            SqlCheck.of(
                    "tier-days-are-spending", "the orders of account %s and its days differ by %s of spending", """
                    SELECT ACCOUNT_ID, SUM(SPEND) FROM (
                        SELECT ACCOUNT_ID, SPEND - GIVEN_BACK AS SPEND FROM LOY_TIER_SPEND
                        UNION ALL SELECT ACCOUNT_ID, -SPEND FROM LOY_TIER_DAY) MOVES
                    GROUP BY ACCOUNT_ID HAVING SUM(SPEND) <> 0"""),
            SqlCheck.of("tier-spending-is-sum", "account %s has spent %s by its standing and %s by its days", """
                    SELECT s.ACCOUNT_ID, s.LIFETIME_SPEND, COALESCE(d.SPEND, 0) FROM LOY_TIER_STANDING s LEFT JOIN (
                        SELECT ACCOUNT_ID, SUM(SPEND) AS SPEND FROM LOY_TIER_DAY GROUP BY ACCOUNT_ID) d
                    ON d.ACCOUNT_ID = s.ACCOUNT_ID
                    WHERE s.LIFETIME_SPEND <> COALESCE(d.SPEND, 0)"""),
            SqlCheck.of("account-has-standing", "account %s has entries but no standing", """
                    SELECT e.ACCOUNT_ID FROM LOY_ENTRY e LEFT JOIN LOY_TIER_STANDING s ON s.ACCOUNT_ID = e.ACCOUNT_ID
                    WHERE e.ENTRY_NO = 1 AND s.ACCOUNT_ID IS NULL"""),
            SqlCheck.of(
                    "standing-is-last-change",
                    "account %s holds tier %s after %s changes, but the last of them is number %s and leads to %s",
                    """
                    SELECT s.ACCOUNT_ID, s.TIER_ID, s.CHANGES, c.CHANGE_NO, c.TO_TIER_ID FROM LOY_TIER_STANDING s
                    LEFT JOIN LOY_TIER_CHANGE c ON c.ACCOUNT_ID = s.ACCOUNT_ID AND NOT EXISTS (
                        SELECT 1 FROM LOY_TIER_CHANGE n WHERE n.ACCOUNT_ID = c.ACCOUNT_ID AND n.CHANGE_NO > c.CHANGE_NO)
                    WHERE s.CHANGES <> COALESCE(c.CHANGE_NO, 0) OR COALESCE(s.TIER_ID, 0) <> COALESCE(c.TO_TIER_ID, 0)"""),
            SqlCheck.of(
                    "tier-changes-follow-each-other",
                    "change %s of account %s leaves tier %s, which is not where the change before it led",
                    """
                    SELECT c.CHANGE_NO, c.ACCOUNT_ID, c.FROM_TIER_ID FROM LOY_TIER_CHANGE c
                    LEFT JOIN LOY_TIER_CHANGE p ON p.ACCOUNT_ID = c.ACCOUNT_ID AND p.CHANGE_NO = c.CHANGE_NO - 1
                    WHERE (c.CHANGE_NO > 1 AND p.CHANGE_NO IS NULL)
                    OR COALESCE(c.FROM_TIER_ID, 0) <> COALESCE(p.TO_TIER_ID, 0)"""));

    private TierChecks() {}
}
