package io.fedelta.loyalty.ledger.dao;

import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Posts prepared entries of a range of accounts by statements over all of them. Their numbers and sums within the
 * account were prepared, too, because not every database has window functions.
 */
public class StagedEntryRows {

    private static final String IN_RANGE = " s.BATCH_ID = ? AND s.ACCOUNT_ID BETWEEN ? AND ? AND s.STATE = 'STAGED' ";

    private static final String APPEND = """
            INSERT INTO LOY_ENTRY (ACCOUNT_ID, ENTRY_NO, KIND, SOURCE_TYPE, SOURCE_ID, CYCLE_NO, POINTS, SPENDABLE_POINTS,
                BALANCE, SPENDABLE_BALANCE, RULE_VERSION_NO, OCCURRED_AT, RECORDED_AT)
            SELECT s.ACCOUNT_ID, a.LAST_ENTRY_NO + s.SEQ_NO, s.KIND, s.SOURCE_TYPE, s.SOURCE_ID, s.CYCLE_NO, s.POINTS,
                s.POINTS, a.LIFETIME_POINTS + s.RUNNING, a.SPENDABLE_POINTS + s.RUNNING, s.RULE_VERSION_NO, s.OCCURRED_AT,
                %s
            FROM LOY_STAGED_ENTRY s JOIN LOY_ACCOUNT a ON a.ACCOUNT_ID = s.ACCOUNT_ID WHERE""" + IN_RANGE;

    private static final String EXPLAIN = """
            INSERT INTO LOY_ENTRY_EXPLANATION (ACCOUNT_ID, ENTRY_NO, PART_NO, PART)
            SELECT s.ACCOUNT_ID, a.LAST_ENTRY_NO + s.SEQ_NO, 0, s.EXPLANATION
            FROM LOY_STAGED_ENTRY s JOIN LOY_ACCOUNT a ON a.ACCOUNT_ID = s.ACCOUNT_ID WHERE""" + IN_RANGE;

    private static final String EXPLAIN_MORE = """
            INSERT INTO LOY_ENTRY_EXPLANATION (ACCOUNT_ID, ENTRY_NO, PART_NO, PART)
            SELECT s.ACCOUNT_ID, a.LAST_ENTRY_NO + s.SEQ_NO, p.PART_NO, p.PART
            FROM LOY_STAGED_ENTRY s JOIN LOY_ACCOUNT a ON a.ACCOUNT_ID = s.ACCOUNT_ID
            JOIN LOY_STAGED_PART p ON p.BATCH_ID = s.BATCH_ID AND p.ACCOUNT_ID = s.ACCOUNT_ID AND p.KIND = s.KIND
                AND p.SOURCE_ID = s.SOURCE_ID WHERE""" + IN_RANGE;

    private static final String NUMBER = """
            UPDATE LOY_STAGED_ENTRY SET ENTRY_NO = SEQ_NO + (
                SELECT a.LAST_ENTRY_NO FROM LOY_ACCOUNT a WHERE a.ACCOUNT_ID = LOY_STAGED_ENTRY.ACCOUNT_ID)
            WHERE BATCH_ID = ? AND ACCOUNT_ID BETWEEN ? AND ? AND STATE = 'STAGED'""";

    private static final String SUM = """
             (SELECT %s FROM LOY_STAGED_ENTRY s WHERE s.BATCH_ID = ? AND s.ACCOUNT_ID = LOY_ACCOUNT.ACCOUNT_ID
                AND s.STATE = 'STAGED') """;

    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private final JdbcTemplate jdbc;

    public StagedEntryRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens accounts that have no entry yet, and locks all of them. */
    public void lockAccounts(String batchId, ChunkRange accounts, Instant now) {
        LocalDateTime moment = Moments.column(now);
        jdbc.update("""
                INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT, CHANGED_AT)
                SELECT m.ACCOUNT_ID, 0, 0, 0, %1$s, %1$s FROM LOY_STAGED_MEMBER m
                WHERE m.BATCH_ID = ? AND m.ACCOUNT_ID BETWEEN ? AND ?
                AND NOT EXISTS (SELECT 1 FROM LOY_ACCOUNT a WHERE a.ACCOUNT_ID = m.ACCOUNT_ID)""".formatted(literal(moment)), batchId, accounts.fromId(), accounts.toId());
        jdbc.update("""
                UPDATE LOY_ACCOUNT SET LAST_ENTRY_NO = LAST_ENTRY_NO WHERE ACCOUNT_ID BETWEEN ? AND ?
                AND EXISTS (SELECT 1 FROM LOY_STAGED_MEMBER m WHERE m.BATCH_ID = ? AND m.ACCOUNT_ID = LOY_ACCOUNT.ACCOUNT_ID)""", accounts.fromId(), accounts.toId(), batchId);
    }

    /** @return entries appended */
    public int append(String batchId, ChunkRange accounts, Instant now) {
        Object[] range = {batchId, accounts.fromId(), accounts.toId()};
        int appended = jdbc.update(APPEND.formatted(literal(Moments.column(now))), range);
        jdbc.update(EXPLAIN, range);
        jdbc.update(EXPLAIN_MORE, range);
        jdbc.update(NUMBER, range);
        jdbc.update(
                "UPDATE LOY_ACCOUNT SET LIFETIME_POINTS = LIFETIME_POINTS +" + SUM.formatted("SUM(s.POINTS)")
                        + ", SPENDABLE_POINTS = SPENDABLE_POINTS +" + SUM.formatted("SUM(s.POINTS)")
                        + ", LAST_ENTRY_NO = LAST_ENTRY_NO +" + SUM.formatted("COUNT(*)")
                        + ", CHANGED_AT = ? WHERE ACCOUNT_ID BETWEEN ? AND ? AND EXISTS" + SUM.formatted("1"),
                batchId,
                batchId,
                batchId,
                Moments.column(now),
                accounts.fromId(),
                accounts.toId(),
                batchId);
        return appended;
    }

    /** A parameter in a select list has no type of its own on every database; a literal has. */
    private static String literal(LocalDateTime moment) {
        return "TIMESTAMP '" + MILLISECONDS.format(moment) + "'";
    }
}
