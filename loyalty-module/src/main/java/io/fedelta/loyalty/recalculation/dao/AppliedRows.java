package io.fedelta.loyalty.recalculation.dao;

import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What posting prepared entries does to decisions, sessions and tiers: statements over a range of accounts, whose rows
 * are locked first. Whatever was decided otherwise meanwhile is left out.
 */
public class AppliedRows {

    private static final String RANGE = " s.BATCH_ID = ? AND s.ACCOUNT_ID BETWEEN ? AND ? ";

    /** Of the row that is updated. */
    private static final String OF_ORDER = ' ' + """
             FROM LOY_STAGED_ENTRY s WHERE s.BATCH_ID = ? AND s.ACCOUNT_ID = LOY_ORDER_DECISION.ACCOUNT_ID
             AND s.KIND = 'PAYMENT' AND s.SOURCE_ID = CONCAT(LOY_ORDER_DECISION.ORDER_ID, '') AND s.STATE = 'STAGED') """;

    private static final String OF_SESSION = ' ' + """
             FROM LOY_STAGED_ENTRY s WHERE s.BATCH_ID = ? AND s.ACCOUNT_ID = LOY_SESSION.ACCOUNT_ID
             AND s.KIND = 'SESSION' AND s.SOURCE_ID = LOY_SESSION.SESSION_ID AND s.STATE = 'STAGED' AND s.IS_NEW = FALSE) """;

    private static final String OF_DAY = ' ' + """
            FROM LOY_STAGED_ENTRY s WHERE s.BATCH_ID = ? AND s.ACCOUNT_ID = LOY_TIER_DAY.ACCOUNT_ID
                AND s.EARNED_ON = LOY_TIER_DAY.DAY_ON AND s.STATE = 'STAGED') """;

    private final JdbcTemplate jdbc;

    public AppliedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Decisions first, then sessions; accounts come after them. */
    public void lock(String batchId, ChunkRange accounts) {
        jdbc.update(
                "UPDATE LOY_ORDER_DECISION SET STATE = STATE WHERE ORDER_ID IN (SELECT s.ORDER_ID FROM LOY_STAGED_ENTRY s WHERE"
                        + RANGE + ")",
                range(batchId, accounts));
        jdbc.update(
                "UPDATE LOY_SESSION SET STATE = STATE WHERE SESSION_ID IN (SELECT s.SOURCE_ID FROM LOY_STAGED_ENTRY s WHERE"
                        + RANGE + "AND s.KIND = 'SESSION')",
                range(batchId, accounts));
    }

    /** @return how many entries are left out, because what they are for is not any more as it was */
    public int leaveOutChanged(String batchId, ChunkRange accounts) {
        return jdbc.update("""
                UPDATE LOY_STAGED_ENTRY SET STATE = 'SKIPPED'
                WHERE BATCH_ID = ? AND ACCOUNT_ID BETWEEN ? AND ? AND STATE IN ('STAGED', 'REFUNDED') AND (
                (KIND = 'PAYMENT' AND NOT EXISTS (SELECT 1 FROM LOY_ORDER_DECISION d
                    WHERE d.ORDER_ID = LOY_STAGED_ENTRY.ORDER_ID AND d.STATE = LOY_STAGED_ENTRY.STATE_BEFORE
                    AND d.REASON = LOY_STAGED_ENTRY.REASON_BEFORE AND d.CYCLE_NO = LOY_STAGED_ENTRY.CYCLE_BEFORE
                    AND d.LOST = FALSE))
                OR (KIND = 'SESSION' AND NOT EXISTS (SELECT 1 FROM LOY_ORDER_DECISION d
                    WHERE d.ORDER_ID = LOY_STAGED_ENTRY.ORDER_ID AND d.REASON <> 'NO_LONGER_SUBMITTED' AND d.LOST = FALSE))
                OR (KIND = 'SESSION' AND IS_NEW = TRUE AND EXISTS (SELECT 1 FROM LOY_SESSION n
                    WHERE n.SESSION_ID = LOY_STAGED_ENTRY.SOURCE_ID))
                OR (KIND = 'SESSION' AND IS_NEW = FALSE AND NOT EXISTS (SELECT 1 FROM LOY_SESSION n
                    WHERE n.SESSION_ID = LOY_STAGED_ENTRY.SOURCE_ID AND n.ACCOUNT_ID = LOY_STAGED_ENTRY.ACCOUNT_ID
                    AND n.STATE = LOY_STAGED_ENTRY.STATE_BEFORE AND n.REASON = LOY_STAGED_ENTRY.REASON_BEFORE
                    AND n.TIMES_DONE = LOY_STAGED_ENTRY.CYCLE_BEFORE))
                OR EXISTS (SELECT 1 FROM LOY_ENTRY e WHERE e.ACCOUNT_ID = LOY_STAGED_ENTRY.ACCOUNT_ID
                    AND e.KIND = LOY_STAGED_ENTRY.KIND AND e.SOURCE_TYPE = LOY_STAGED_ENTRY.SOURCE_TYPE
                    AND e.SOURCE_ID = LOY_STAGED_ENTRY.SOURCE_ID AND e.CYCLE_NO = LOY_STAGED_ENTRY.CYCLE_NO))""", range(batchId, accounts));
    }

    /** The order's decision now says that it was awarded. One that money went back of is looked at again. */
    public void decide(String batchId, ChunkRange accounts, Instant now) {
        jdbc.update(
                "UPDATE LOY_ORDER_DECISION SET STATE = 'AWARDED', REASON = 'PAID_IN_FULL', TAKEN_BACK = 0, CLAW_BACKS = 0"
                        + ", POINTS = (SELECT s.POINTS" + OF_ORDER + ", ENTRY_NO = (SELECT s.ENTRY_NO" + OF_ORDER
                        + ", CYCLE_NO = (SELECT s.CYCLE_NO" + OF_ORDER
                        + ", EARLIER_REFUNDS = (SELECT s.EARLIER_REFUNDS" + OF_ORDER
                        + ", SEEN_TRANSACTIONS = (SELECT s.SEEN_TRANSACTIONS" + OF_ORDER
                        + ", SEEN_PAID = (SELECT s.SEEN_PAID" + OF_ORDER + ", SEEN_TOTAL = (SELECT s.SEEN_TOTAL"
                        + OF_ORDER
                        + ", DECIDED_AT = ? WHERE ORDER_ID IN (SELECT s.ORDER_ID FROM LOY_STAGED_ENTRY s WHERE" + RANGE
                        + "AND s.KIND = 'PAYMENT' AND s.STATE = 'STAGED')",
                batchId,
                batchId,
                batchId,
                batchId,
                batchId,
                batchId,
                batchId,
                Moments.column(now),
                batchId,
                accounts.fromId(),
                accounts.toId());
    }

    /** Sessions that took place, and those that nobody had noted. */
    public void awardSessions(String batchId, ChunkRange accounts, Instant now) {
        jdbc.update(
                "UPDATE LOY_SESSION SET REASON = 'AWARDED', POINTS = (SELECT s.POINTS" + OF_SESSION
                        + ", ENTRY_NO = (SELECT s.ENTRY_NO" + OF_SESSION
                        + ", TIMES_DONE = (SELECT s.CYCLE_NO + 1" + OF_SESSION
                        + ", CHANGED_AT = ? WHERE SESSION_ID IN (SELECT s.SOURCE_ID FROM LOY_STAGED_ENTRY s WHERE"
                        + RANGE
                        + "AND s.KIND = 'SESSION' AND s.STATE = 'STAGED' AND s.IS_NEW = FALSE)",
                batchId,
                batchId,
                batchId,
                Moments.column(now),
                batchId,
                accounts.fromId(),
                accounts.toId());
        jdbc.update(
                """
                INSERT INTO LOY_SESSION (SESSION_ID, ORDER_ID, ORDER_ITEM_ID, UNIT_NO, SUBMISSION_NO, ACCOUNT_ID, GUEST, TYPE_ID,
                    TYPE_NAME, SUBMITTED_AT, STATE, REASON, DONE_AT, TIMES_DONE, POINTS, ENTRY_NO, CHANGED_AT)
                SELECT s.SOURCE_ID, s.ORDER_ID, s.ORDER_ITEM_ID, s.UNIT_NO, s.SUBMISSION_NO, s.ACCOUNT_ID, FALSE, s.TYPE_ID,
                    s.TYPE_NAME, s.SUBMITTED_AT, CASE WHEN s.STATE = 'STAGED' THEN 'DONE' ELSE 'CANCELLED' END,
                    CASE WHEN s.STATE = 'STAGED' THEN 'AWARDED' ELSE 'REFUNDED' END,
                    CASE WHEN s.STATE = 'STAGED' THEN s.OCCURRED_AT END, CASE WHEN s.STATE = 'STAGED' THEN 1 ELSE 0 END,
                    CASE WHEN s.STATE = 'STAGED' THEN s.POINTS ELSE 0 END, s.ENTRY_NO, s.OCCURRED_AT
                FROM LOY_STAGED_ENTRY s WHERE """ + RANGE + "AND s.KIND = 'SESSION' AND s.IS_NEW = TRUE AND s.STATE IN ('STAGED', 'REFUNDED')",
                range(batchId, accounts));
    }

    /** @param judge whether tiers are on: then who gains is judged at the next look */
    public void countForTiers(String batchId, ChunkRange accounts, boolean judge) {
        jdbc.update("""
                INSERT INTO LOY_TIER_STANDING (ACCOUNT_ID, IN_GRACE, LIFETIME_SPEND, CHANGES, RULE_VERSION_NO)
                SELECT s.ACCOUNT_ID, FALSE, 0, 0, 0 FROM LOY_STAGED_MEMBER s WHERE """ + RANGE + """
                AND NOT EXISTS (SELECT 1 FROM LOY_TIER_STANDING t WHERE t.ACCOUNT_ID = s.ACCOUNT_ID)""", range(batchId, accounts));
        jdbc.update(
                "UPDATE LOY_TIER_DAY SET POINTS = POINTS + (SELECT SUM(s.POINTS) " + OF_DAY
                        + "WHERE ACCOUNT_ID BETWEEN ? AND ? AND EXISTS (SELECT 1 " + OF_DAY,
                batchId,
                accounts.fromId(),
                accounts.toId(),
                batchId);
        jdbc.update("""
                INSERT INTO LOY_TIER_DAY (ACCOUNT_ID, DAY_ON, POINTS, SPEND)
                SELECT s.ACCOUNT_ID, s.EARNED_ON, SUM(s.POINTS), 0 FROM LOY_STAGED_ENTRY s WHERE """ + RANGE + """
                AND s.STATE = 'STAGED' AND NOT EXISTS (
                    SELECT 1 FROM LOY_TIER_DAY t WHERE t.ACCOUNT_ID = s.ACCOUNT_ID AND t.DAY_ON = s.EARNED_ON)
                GROUP BY s.ACCOUNT_ID, s.EARNED_ON""", range(batchId, accounts));
        if (judge) {
            jdbc.update(
                    "UPDATE LOY_TIER_STANDING SET RULE_VERSION_NO = 0 WHERE ACCOUNT_ID IN"
                            + " (SELECT s.ACCOUNT_ID FROM LOY_STAGED_MEMBER s WHERE" + RANGE + ")",
                    range(batchId, accounts));
        }
    }

    /** Lets the ranking follow, and marks what was posted. */
    public void posted(String batchId, String runId, ChunkRange accounts) {
        jdbc.update(
                "INSERT INTO LOY_RANKING_CHANGE (ACCOUNT_ID, CHANGE_ID) SELECT s.ACCOUNT_ID, '" + runId
                        + "' FROM LOY_STAGED_MEMBER s WHERE" + RANGE,
                range(batchId, accounts));
        jdbc.update("""
                UPDATE LOY_STAGED_ENTRY SET STATE = CASE WHEN STATE = 'STAGED' THEN 'POSTED' ELSE 'NOTED' END
                WHERE BATCH_ID = ? AND ACCOUNT_ID BETWEEN ? AND ? AND STATE IN ('STAGED', 'REFUNDED')""", range(batchId, accounts));
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
