package io.fedelta.loyalty.verification.service;

import java.util.List;

/** The ranking says what the ledger says, but for what its follower has not taken over yet. */
final class RankingChecks {

    private static final String NOT_NOTED =
            " NOT EXISTS (SELECT 1 FROM LOY_RANKING_CHANGE C WHERE C.ACCOUNT_ID = A.ACCOUNT_ID)";

    static final List<Check> ALL = List.of(
            SqlCheck.of(
                    "ranking-follows-account",
                    "account %s has %s points by %s entries, but the ranking says %s by %s",
                    """
                    SELECT A.ACCOUNT_ID, A.LIFETIME_POINTS, A.LAST_ENTRY_NO, R.POINTS, R.LAST_ENTRY_NO
                    FROM LOY_ACCOUNT A LEFT JOIN LOY_RANKING R ON R.ACCOUNT_ID = A.ACCOUNT_ID
                    WHERE (R.ACCOUNT_ID IS NULL OR R.POINTS <> A.LIFETIME_POINTS OR R.LAST_ENTRY_NO <> A.LAST_ENTRY_NO)
                    AND""" + NOT_NOTED),
            SqlCheck.of(
                    "ranking-follows-rewards",
                    "account %s holds %s rewards, but the ranking says %s",
                    """
                    SELECT A.ACCOUNT_ID, COUNT(G.GRANT_ID), MIN(A.REWARDS) FROM LOY_RANKING A
                    LEFT JOIN LOY_GRANT G ON G.ACCOUNT_ID = A.ACCOUNT_ID AND G.STATE NOT IN ('WITHDRAWN', 'REVOKED')
                    WHERE""" + NOT_NOTED + " GROUP BY A.ACCOUNT_ID HAVING COUNT(G.GRANT_ID) <> MIN(A.REWARDS)"),
            SqlCheck.of("ranking-buckets-count-members", "level %s of the ranking counts %s members of %s", """
                    SELECT B.LEVEL_NO, SUM(B.MEMBERS), (SELECT COUNT(*) FROM LOY_RANKING) FROM LOY_RANKING_BUCKET B
                    GROUP BY B.LEVEL_NO HAVING SUM(B.MEMBERS) <> (SELECT COUNT(*) FROM LOY_RANKING)"""),
            SqlCheck.of("ranking-bucket-fits", "%s members have %s points, but the ranking counts %s", """
                    SELECT COALESCE(R.MEMBERS, 0), B.BUCKET_NO, B.MEMBERS FROM LOY_RANKING_BUCKET B
                    LEFT JOIN (SELECT POINTS, COUNT(*) AS MEMBERS FROM LOY_RANKING GROUP BY POINTS) R
                        ON R.POINTS = B.BUCKET_NO
                    WHERE B.LEVEL_NO = 0 AND B.MEMBERS <> COALESCE(R.MEMBERS, 0)"""),
            SqlCheck.of(
                    "ranking-days-net-to-points",
                    "the days of the ranking add up to %s points, its members have %s",
                    """
                    SELECT D.NET, M.NET FROM (SELECT COALESCE(SUM(POINTS_GIVEN - POINTS_TAKEN), 0) AS NET FROM LOY_RANKING_DAY) D
                    CROSS JOIN (SELECT COALESCE(SUM(POINTS), 0) AS NET FROM LOY_RANKING) M WHERE D.NET <> M.NET"""));

    private RankingChecks() {}
}
