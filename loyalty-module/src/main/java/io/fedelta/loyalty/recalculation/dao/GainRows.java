package io.fedelta.loyalty.recalculation.dao;

import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.recalculation.CreatedSession;
import io.fedelta.loyalty.recalculation.Figures;
import io.fedelta.loyalty.recalculation.Gain;
import io.fedelta.loyalty.recalculation.UnlockedReward;
import io.fedelta.loyalty.transaction.Moments;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a preview shows: sums, who gains, and what that unlocks. */
public class GainRows {

    /** The newest edition of each active reward that these points reach and that is not held. */
    private static final String REACHED = """
            v.ACTIVE = TRUE
            AND v.VERSION_NO = (SELECT MAX(n.VERSION_NO) FROM LOY_REWARD_VERSION n WHERE n.REWARD_ID = v.REWARD_ID)
            AND NOT EXISTS (SELECT 1 FROM LOY_GRANT g WHERE g.ACCOUNT_ID = m.ACCOUNT_ID AND g.REWARD_ID = v.REWARD_ID
                AND g.STATE <> 'WITHDRAWN')
            """;

    private static final String REACHING = """
            SELECT m.ACCOUNT_ID FROM LOY_STAGED_MEMBER m JOIN LOY_ACCOUNT a ON a.ACCOUNT_ID = m.ACCOUNT_ID
            WHERE EXISTS (SELECT 1 FROM LOY_REWARD_VERSION v WHERE v.THRESHOLD <= a.LIFETIME_POINTS AND """ + ' ' + REACHED + """
            ) AND m.BATCH_ID = ? AND m.ACCOUNT_ID >= ?\s""";

    private final JdbcTemplate jdbc;

    public GainRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Figures figures(String batchId) {
        return jdbc.queryForObject(
                """
                SELECT COUNT(*) AS MEMBERS, COALESCE(SUM(POINTS), 0) AS POINTS, COALESCE(SUM(ORDERS), 0) AS ORDERS,
                    COALESCE(SUM(SESSIONS), 0) AS SESSIONS, COALESCE(SUM(NEW_SESSIONS), 0) AS NEW_SESSIONS,
                    COALESCE(SUM(SESSION_POINTS), 0) AS SESSION_POINTS
                FROM LOY_STAGED_MEMBER WHERE BATCH_ID = ? AND POINTS > 0""",
                (row, i) -> new Figures(
                        row.getLong("MEMBERS"),
                        row.getLong("POINTS"),
                        row.getLong("ORDERS"),
                        row.getLong("SESSIONS"),
                        row.getLong("NEW_SESSIONS"),
                        row.getLong("SESSION_POINTS")),
                batchId);
    }

    /** Most points first. */
    public Page<Gain> gains(String batchId, int page, int size) {
        long total = jdbc.queryForObject(
                "SELECT COUNT(*) FROM LOY_STAGED_MEMBER WHERE BATCH_ID = ? AND POINTS > 0", Long.class, batchId);
        int number = Page.within(page, size, total);
        List<Gain> rows = jdbc.query(
                """
                SELECT ACCOUNT_ID, POINTS, ORDERS, SESSIONS FROM LOY_STAGED_MEMBER WHERE BATCH_ID = ? AND POINTS > 0
                ORDER BY POINTS DESC, ACCOUNT_ID DESC LIMIT ? OFFSET ?""",
                (row, i) -> new Gain(
                        row.getLong("ACCOUNT_ID"),
                        row.getLong("POINTS"),
                        row.getLong("ORDERS"),
                        row.getLong("SESSIONS")),
                batchId,
                size,
                (long) number * size);
        return new Page<>(rows, number, size, total);
    }

    /** The first so many. */
    public List<CreatedSession> createdSessions(String batchId, int atMost) {
        return jdbc.query(
                """
                SELECT SOURCE_ID, ACCOUNT_ID, ORDER_ID, TYPE_NAME, OCCURRED_AT, POINTS FROM LOY_STAGED_ENTRY
                WHERE BATCH_ID = ? AND IS_NEW = TRUE AND STATE <> 'REFUNDED' AND STATE <> 'NOTED'
                ORDER BY ACCOUNT_ID, KIND, SOURCE_ID LIMIT ?""",
                (row, i) -> new CreatedSession(
                        row.getString("SOURCE_ID"),
                        row.getLong("ACCOUNT_ID"),
                        row.getLong("ORDER_ID"),
                        row.getString("TYPE_NAME"),
                        Moments.moment(row, "OCCURRED_AT"),
                        row.getLong("POINTS")),
                batchId,
                atMost);
    }

    /** Counts the rewards that the prepared points unlock, for the page to show. */
    public void countRewards(String batchId) {
        jdbc.update("""
                INSERT INTO LOY_STAGED_REWARD (BATCH_ID, REWARD_ID, NAME, REWARD_TYPE, AMOUNT, CURRENCY_CODE, THRESHOLD, MEMBERS)
                SELECT m.BATCH_ID, v.REWARD_ID, v.NAME, v.REWARD_TYPE, v.AMOUNT, v.CURRENCY_CODE, v.THRESHOLD, COUNT(*)
                FROM LOY_STAGED_MEMBER m LEFT JOIN LOY_ACCOUNT a ON a.ACCOUNT_ID = m.ACCOUNT_ID, LOY_REWARD_VERSION v
                WHERE m.BATCH_ID = ? AND v.THRESHOLD <= COALESCE(a.LIFETIME_POINTS, 0) + m.POINTS AND """ + ' ' + REACHED + """
                GROUP BY m.BATCH_ID, v.REWARD_ID, v.NAME, v.REWARD_TYPE, v.AMOUNT, v.CURRENCY_CODE, v.THRESHOLD""", batchId);
    }

    public List<UnlockedReward> rewards(String batchId) {
        return jdbc.query(
                "SELECT * FROM LOY_STAGED_REWARD WHERE BATCH_ID = ? ORDER BY THRESHOLD, REWARD_ID",
                (row, i) -> new UnlockedReward(
                        row.getLong("REWARD_ID"),
                        row.getString("NAME"),
                        row.getString("REWARD_TYPE"),
                        row.getBigDecimal("AMOUNT"),
                        row.getString("CURRENCY_CODE"),
                        row.getLong("THRESHOLD"),
                        row.getLong("MEMBERS")),
                batchId);
    }

    /** Accounts of the range with a reward to unlock. */
    public List<Long> reaching(String batchId, ChunkRange accounts) {
        return jdbc.queryForList(
                REACHING + "AND m.ACCOUNT_ID <= ? ORDER BY m.ACCOUNT_ID",
                Long.class,
                batchId,
                accounts.fromId(),
                accounts.toId());
    }

    /** Ranges of accounts with so many that have a reward to unlock. */
    public List<ChunkRange> reaching(String batchId, int size) {
        return AccountWalk.ranges(
                from -> jdbc.queryForList(REACHING + "ORDER BY m.ACCOUNT_ID LIMIT ?", Long.class, batchId, from, size));
    }
}
