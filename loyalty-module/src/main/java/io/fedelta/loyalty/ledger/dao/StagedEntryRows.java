package io.fedelta.loyalty.ledger.dao;

import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.transaction.BulkSql;
import io.fedelta.loyalty.transaction.BulkSql.JoinedUpdate;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Posts prepared entries of a range of accounts by statements over all of them. Their numbers and sums within the
 * account were prepared, too, because not every database has window functions. Each statement joins: one that asks for
 * each row anew took four times as long.
 */
public class StagedEntryRows {

    private static final String IN_RANGE = " s.BATCH_ID = ? AND s.ACCOUNT_ID BETWEEN ? AND ? AND s.STATE = 'POSTED' ";

    /** Gives what is to be posted its numbers in the ledger, which all statements after it go by. */
    private static final JoinedUpdate MARK = new JoinedUpdate(
            "LOY_STAGED_ENTRY",
            """
            SELECT m.BATCH_ID, m.ACCOUNT_ID, a.LAST_ENTRY_NO FROM LOY_STAGED_MEMBER m
            JOIN LOY_ACCOUNT a ON a.ACCOUNT_ID = m.ACCOUNT_ID WHERE m.BATCH_ID = ? AND m.ACCOUNT_ID BETWEEN ? AND ?""",
            "t.BATCH_ID = s.BATCH_ID AND t.ACCOUNT_ID = s.ACCOUNT_ID AND t.STATE = 'STAGED'",
            Map.of("ENTRY_NO", "s.LAST_ENTRY_NO + t.SEQ_NO", "STATE", "'POSTED'"));

    private static final String APPEND = """
            INSERT INTO LOY_ENTRY (ACCOUNT_ID, ENTRY_NO, KIND, SOURCE_TYPE, SOURCE_ID, CYCLE_NO, POINTS, SPENDABLE_POINTS,
                BALANCE, SPENDABLE_BALANCE, RULE_VERSION_NO, OCCURRED_AT, RECORDED_AT)
            SELECT s.ACCOUNT_ID, s.ENTRY_NO, s.KIND, s.SOURCE_TYPE, s.SOURCE_ID, s.CYCLE_NO, s.POINTS,
                s.POINTS, a.LIFETIME_POINTS + s.RUNNING, a.SPENDABLE_POINTS + s.RUNNING, s.RULE_VERSION_NO, s.OCCURRED_AT,
                %s
            FROM LOY_STAGED_ENTRY s JOIN LOY_ACCOUNT a ON a.ACCOUNT_ID = s.ACCOUNT_ID WHERE""" + IN_RANGE;

    private static final String EXPLAIN = """
            INSERT INTO LOY_ENTRY_EXPLANATION (ACCOUNT_ID, ENTRY_NO, PART_NO, PART)
            SELECT s.ACCOUNT_ID, s.ENTRY_NO, 0, s.EXPLANATION FROM LOY_STAGED_ENTRY s WHERE""" + IN_RANGE;

    private static final String EXPLAIN_MORE = """
            INSERT INTO LOY_ENTRY_EXPLANATION (ACCOUNT_ID, ENTRY_NO, PART_NO, PART)
            SELECT s.ACCOUNT_ID, s.ENTRY_NO, p.PART_NO, p.PART FROM LOY_STAGED_ENTRY s
            JOIN LOY_STAGED_PART p ON p.BATCH_ID = s.BATCH_ID AND p.ACCOUNT_ID = s.ACCOUNT_ID AND p.KIND = s.KIND
                AND p.SOURCE_ID = s.SOURCE_ID WHERE""" + IN_RANGE;

    private static final String MOVES =
            "SELECT s.ACCOUNT_ID, SUM(s.POINTS) AS GAINED, COUNT(*) AS ENTRIES, MAX(s.OCCURRED_AT) AS LAST_AT FROM LOY_STAGED_ENTRY s WHERE"
                    + IN_RANGE + "GROUP BY s.ACCOUNT_ID";

    /**
     * What customers did is as long ago as it was. Names no other column that changes: MariaDB reads the new values.
     */
    private static final String LAST_ACTIVITY =
            "CASE WHEN t.CHANGED_AT < s.LAST_AT THEN s.LAST_AT ELSE t.CHANGED_AT END";

    private static final JoinedUpdate MOVE = new JoinedUpdate(
            "LOY_ACCOUNT",
            MOVES,
            "t.ACCOUNT_ID = s.ACCOUNT_ID",
            Map.of(
                    "LIFETIME_POINTS", "t.LIFETIME_POINTS + s.GAINED",
                    "SPENDABLE_POINTS", "t.SPENDABLE_POINTS + s.GAINED",
                    "LAST_ENTRY_NO", "t.LAST_ENTRY_NO + s.ENTRIES",
                    "CHANGED_AT", LAST_ACTIVITY));

    private final JdbcTemplate jdbc;
    private final BulkSql bulk;

    public StagedEntryRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.bulk = new BulkSql(jdbc);
    }

    /** Opens accounts that have no entry yet, and locks all of them. */
    public void lockAccounts(String batchId, ChunkRange accounts, Instant now) {
        jdbc.update("""
                INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT, CHANGED_AT)
                SELECT m.ACCOUNT_ID, 0, 0, 0, %1$s, COALESCE((SELECT MAX(e.OCCURRED_AT) FROM LOY_STAGED_ENTRY e
                    WHERE e.BATCH_ID = m.BATCH_ID AND e.ACCOUNT_ID = m.ACCOUNT_ID), %1$s)
                FROM LOY_STAGED_MEMBER m
                WHERE m.BATCH_ID = ? AND m.ACCOUNT_ID BETWEEN ? AND ?
                AND NOT EXISTS (SELECT 1 FROM LOY_ACCOUNT a WHERE a.ACCOUNT_ID = m.ACCOUNT_ID)""".formatted(Moments.literal(now)), range(batchId, accounts));
        bulk.lock(
                "LOY_ACCOUNT",
                "ACCOUNT_ID",
                "ACCOUNT_ID IN (SELECT m.ACCOUNT_ID FROM LOY_STAGED_MEMBER m WHERE m.BATCH_ID = ?"
                        + " AND m.ACCOUNT_ID BETWEEN ? AND ?)",
                range(batchId, accounts));
    }

    /** @return entries appended */
    public int append(String batchId, ChunkRange accounts, Instant now) {
        Object[] range = range(batchId, accounts);
        bulk.update(MARK, range);
        int appended = jdbc.update(APPEND.formatted(Moments.literal(now)), range);
        jdbc.update(EXPLAIN, range);
        jdbc.update(EXPLAIN_MORE, range);
        bulk.update(MOVE, range);
        return appended;
    }

    private static Object[] range(String batchId, ChunkRange accounts) {
        return new Object[] {batchId, accounts.fromId(), accounts.toId()};
    }
}
