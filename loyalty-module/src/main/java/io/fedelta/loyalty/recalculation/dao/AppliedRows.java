package io.fedelta.loyalty.recalculation.dao;

import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.transaction.BulkSql;
import io.fedelta.loyalty.transaction.BulkSql.JoinedUpdate;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What posting prepared entries does to decisions, sessions and tiers: statements over a range of accounts, whose rows
 * are locked first. Whatever was decided otherwise meanwhile is left out.
 */
public class AppliedRows {

    private static final String RANGE = " s.BATCH_ID = ? AND s.ACCOUNT_ID BETWEEN ? AND ? ";

    private static final String OPEN =
            "BATCH_ID = ? AND ACCOUNT_ID BETWEEN ? AND ? AND STATE IN ('STAGED', 'REFUNDED') ";

    /** Why an entry is left out: one reason a statement, so that the database can join instead of asking row by row. */
    private static final List<String> CHANGED = List.of("""
            KIND = 'PAYMENT' AND NOT EXISTS (SELECT 1 FROM LOY_ORDER_DECISION d
                WHERE d.ORDER_ID = LOY_STAGED_ENTRY.ORDER_ID AND d.ACCOUNT_ID = LOY_STAGED_ENTRY.ACCOUNT_ID
                AND d.ACCOUNT_ID BETWEEN ? AND ? AND d.STATE = LOY_STAGED_ENTRY.STATE_BEFORE
                AND d.REASON = LOY_STAGED_ENTRY.REASON_BEFORE AND d.CYCLE_NO = LOY_STAGED_ENTRY.CYCLE_BEFORE
                AND d.LOST = FALSE)""", """
            KIND = 'SESSION' AND NOT EXISTS (SELECT 1 FROM LOY_ORDER_DECISION d
                WHERE d.ORDER_ID = LOY_STAGED_ENTRY.ORDER_ID AND d.REASON <> 'NO_LONGER_SUBMITTED' AND d.LOST = FALSE)""", """
            KIND = 'SESSION' AND IS_NEW = TRUE AND EXISTS (SELECT 1 FROM LOY_SESSION n
                WHERE n.SESSION_ID = LOY_STAGED_ENTRY.SOURCE_ID)""", """
            KIND = 'SESSION' AND IS_NEW = FALSE AND NOT EXISTS (SELECT 1 FROM LOY_SESSION n
                WHERE n.SESSION_ID = LOY_STAGED_ENTRY.SOURCE_ID AND n.ACCOUNT_ID = LOY_STAGED_ENTRY.ACCOUNT_ID
                AND n.STATE = LOY_STAGED_ENTRY.STATE_BEFORE AND n.REASON = LOY_STAGED_ENTRY.REASON_BEFORE
                AND n.TIMES_DONE = LOY_STAGED_ENTRY.CYCLE_BEFORE)""", """
            EXISTS (SELECT 1 FROM LOY_ENTRY e WHERE e.ACCOUNT_ID = LOY_STAGED_ENTRY.ACCOUNT_ID AND e.ACCOUNT_ID BETWEEN ? AND ?
                AND e.KIND = LOY_STAGED_ENTRY.KIND AND e.SOURCE_TYPE = LOY_STAGED_ENTRY.SOURCE_TYPE
                AND e.SOURCE_ID = LOY_STAGED_ENTRY.SOURCE_ID AND e.CYCLE_NO = LOY_STAGED_ENTRY.CYCLE_NO)""");

    private static final String POSTED =
            "SELECT s.* FROM LOY_STAGED_ENTRY s WHERE" + RANGE + "AND s.STATE = 'POSTED' AND ";

    private static final String DAYS =
            "SELECT s.ACCOUNT_ID, s.EARNED_ON, SUM(s.POINTS) AS GAINED FROM LOY_STAGED_ENTRY s WHERE" + RANGE
                    + "AND s.STATE = 'POSTED' GROUP BY s.ACCOUNT_ID, s.EARNED_ON";

    private static final JoinedUpdate DAYS_THAT_ARE = new JoinedUpdate(
            "LOY_TIER_DAY",
            DAYS,
            "t.ACCOUNT_ID = s.ACCOUNT_ID AND t.DAY_ON = s.EARNED_ON",
            Map.of("POINTS", "t.POINTS + s.GAINED"));

    private static final JoinedUpdate JUDGED_NEXT = new JoinedUpdate(
            "LOY_TIER_STANDING",
            "SELECT s.ACCOUNT_ID FROM LOY_STAGED_MEMBER s WHERE" + RANGE,
            "t.ACCOUNT_ID = s.ACCOUNT_ID AND t.RULE_VERSION_NO <> 0",
            Map.of("RULE_VERSION_NO", "0"));

    private final JdbcTemplate jdbc;
    private final BulkSql bulk;

    public AppliedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.bulk = new BulkSql(jdbc);
    }

    /** Decisions first, then sessions; accounts come after them. */
    public void lock(String batchId, ChunkRange accounts) {
        bulk.lock(
                "LOY_ORDER_DECISION",
                "ORDER_ID",
                "ORDER_ID IN (SELECT s.ORDER_ID FROM LOY_STAGED_ENTRY s WHERE" + RANGE + ")",
                range(batchId, accounts));
        bulk.lock(
                "LOY_SESSION",
                "SESSION_ID",
                "SESSION_ID IN (SELECT s.SOURCE_ID FROM LOY_STAGED_ENTRY s WHERE" + RANGE + "AND s.KIND = 'SESSION')",
                range(batchId, accounts));
    }

    /** @return how many entries are left out, because what they are for is not any more as it was */
    public int leaveOutChanged(String batchId, ChunkRange accounts) {
        return CHANGED.stream()
                .mapToInt(changed -> leaveOut(changed, batchId, accounts))
                .sum();
    }

    private int leaveOut(String changed, String batchId, ChunkRange accounts) {
        long from = accounts.fromId();
        long to = accounts.toId();
        Object[] arguments = changed.contains("BETWEEN ? AND ?")
                ? new Object[] {batchId, from, to, from, to}
                : range(batchId, accounts);
        return jdbc.update("UPDATE LOY_STAGED_ENTRY SET STATE = 'SKIPPED' WHERE " + OPEN + "AND " + changed, arguments);
    }

    /** The order's decision now says that it was awarded. One that money went back of is looked at again. */
    public void decide(String batchId, ChunkRange accounts, Instant now) {
        Map<String, String> values = new HashMap<>(Map.of(
                "STATE", "'AWARDED'",
                "REASON", "'PAID_IN_FULL'",
                "TAKEN_BACK", "0",
                "CLAW_BACKS", "0",
                "DECIDED_AT", Moments.literal(now)));
        Stream.of("POINTS", "ENTRY_NO", "CYCLE_NO", "EARLIER_REFUNDS", "SEEN_TRANSACTIONS", "SEEN_PAID", "SEEN_TOTAL")
                .forEach(column -> values.put(column, "s." + column));
        bulk.update(
                new JoinedUpdate(
                        "LOY_ORDER_DECISION",
                        POSTED + "s.KIND = 'PAYMENT'",
                        "t.ORDER_ID = s.ORDER_ID AND t.ACCOUNT_ID = s.ACCOUNT_ID",
                        values),
                range(batchId, accounts));
    }

    /** Sessions that took place, and those that nobody had noted. */
    public void awardSessions(String batchId, ChunkRange accounts, Instant now) {
        bulk.update(
                new JoinedUpdate(
                        "LOY_SESSION",
                        POSTED + "s.KIND = 'SESSION' AND s.IS_NEW = FALSE",
                        "t.SESSION_ID = s.SOURCE_ID AND t.ACCOUNT_ID = s.ACCOUNT_ID",
                        Map.of(
                                "REASON", "'AWARDED'",
                                "POINTS", "s.POINTS",
                                "ENTRY_NO", "s.ENTRY_NO",
                                "TIMES_DONE", "s.CYCLE_NO + 1",
                                "CHANGED_AT", Moments.literal(now))),
                range(batchId, accounts));
        jdbc.update(
                """
                INSERT INTO LOY_SESSION (SESSION_ID, ORDER_ID, ORDER_ITEM_ID, UNIT_NO, SUBMISSION_NO, ACCOUNT_ID, GUEST, TYPE_ID,
                    TYPE_NAME, SUBMITTED_AT, STATE, REASON, DONE_AT, TIMES_DONE, POINTS, ENTRY_NO, CHANGED_AT)
                SELECT s.SOURCE_ID, s.ORDER_ID, s.ORDER_ITEM_ID, s.UNIT_NO, s.SUBMISSION_NO, s.ACCOUNT_ID, FALSE, s.TYPE_ID,
                    s.TYPE_NAME, s.SUBMITTED_AT, CASE WHEN s.STATE = 'POSTED' THEN 'DONE' ELSE 'CANCELLED' END,
                    CASE WHEN s.STATE = 'POSTED' THEN 'AWARDED' ELSE 'REFUNDED' END,
                    CASE WHEN s.STATE = 'POSTED' THEN s.OCCURRED_AT END, CASE WHEN s.STATE = 'POSTED' THEN 1 ELSE 0 END,
                    CASE WHEN s.STATE = 'POSTED' THEN s.POINTS ELSE 0 END, s.ENTRY_NO, s.OCCURRED_AT
                FROM LOY_STAGED_ENTRY s WHERE """ + RANGE + "AND s.KIND = 'SESSION' AND s.IS_NEW = TRUE AND s.STATE IN ('POSTED', 'REFUNDED')",
                range(batchId, accounts));
    }

    /** @param judge whether tiers are on: then who gains is judged at the next look */
    public void countForTiers(String batchId, ChunkRange accounts, boolean judge) {
        jdbc.update("""
                INSERT INTO LOY_TIER_STANDING (ACCOUNT_ID, IN_GRACE, LIFETIME_SPEND, CHANGES, RULE_VERSION_NO)
                SELECT s.ACCOUNT_ID, FALSE, 0, 0, 0 FROM LOY_STAGED_MEMBER s WHERE """ + RANGE + """
                AND NOT EXISTS (SELECT 1 FROM LOY_TIER_STANDING t WHERE t.ACCOUNT_ID = s.ACCOUNT_ID)""", range(batchId, accounts));
        bulk.update(DAYS_THAT_ARE, range(batchId, accounts));
        jdbc.update(
                "INSERT INTO LOY_TIER_DAY (ACCOUNT_ID, DAY_ON, POINTS, SPEND) SELECT d.ACCOUNT_ID, d.EARNED_ON, d.GAINED, 0"
                        + " FROM (" + DAYS + ") d WHERE NOT EXISTS (SELECT 1 FROM LOY_TIER_DAY t"
                        + " WHERE t.ACCOUNT_ID = d.ACCOUNT_ID AND t.DAY_ON = d.EARNED_ON)",
                range(batchId, accounts));
        if (judge) {
            bulk.update(JUDGED_NEXT, range(batchId, accounts));
        }
    }

    /** Lets the ranking follow, and marks sessions that were noted without points. */
    public void posted(String batchId, String runId, ChunkRange accounts) {
        jdbc.update(
                "INSERT INTO LOY_RANKING_CHANGE (ACCOUNT_ID, CHANGE_ID) SELECT s.ACCOUNT_ID, '" + runId
                        + "' FROM LOY_STAGED_MEMBER s WHERE" + RANGE,
                range(batchId, accounts));
        jdbc.update("""
                UPDATE LOY_STAGED_ENTRY SET STATE = 'NOTED'
                WHERE BATCH_ID = ? AND ACCOUNT_ID BETWEEN ? AND ? AND STATE = 'REFUNDED'""", range(batchId, accounts));
    }

    /** Orders that were awarded of which money had gone back. */
    public List<Long> refunded(String batchId, ChunkRange accounts) {
        return jdbc.queryForList(
                "SELECT s.ORDER_ID FROM LOY_STAGED_ENTRY s WHERE" + RANGE
                        + "AND s.STATE = 'POSTED' AND s.REFUNDS = TRUE ORDER BY s.ORDER_ID",
                Long.class,
                range(batchId, accounts));
    }

    private static Object[] range(String batchId, ChunkRange accounts) {
        return new Object[] {batchId, accounts.fromId(), accounts.toId()};
    }
}
