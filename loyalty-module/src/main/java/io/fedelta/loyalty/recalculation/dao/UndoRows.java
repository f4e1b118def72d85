package io.fedelta.loyalty.recalculation.dao;

import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.SourceType;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import io.fedelta.loyalty.transaction.RowWriter;
import java.sql.Date;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Entries that a run has posted, as far as they still stand, and what taking them back does. */
public class UndoRows {

    private static final String STANDING = """
            SELECT s.ACCOUNT_ID, s.KIND, s.SOURCE_TYPE, s.SOURCE_ID, s.CYCLE_NO, s.ENTRY_NO, s.ORDER_ID, s.RULE_VERSION_NO,
                s.EARNED_ON, s.STATE_BEFORE, s.REASON_BEFORE, %s AS STANDING_POINTS
            FROM LOY_STAGED_ENTRY s JOIN %s
            WHERE s.BATCH_ID = ? AND s.ACCOUNT_ID BETWEEN ? AND ? AND s.STATE = 'POSTED'
            """;

    private static final String ORDERS = STANDING.formatted(
            "d.POINTS - d.TAKEN_BACK",
            "LOY_ORDER_DECISION d ON d.ORDER_ID = s.ORDER_ID AND d.ACCOUNT_ID = s.ACCOUNT_ID AND s.KIND = 'PAYMENT'"
                    + " AND d.STATE = 'AWARDED' AND d.ENTRY_NO = s.ENTRY_NO");

    private static final String SESSIONS = STANDING.formatted(
            "d.POINTS",
            "LOY_SESSION d ON d.SESSION_ID = s.SOURCE_ID AND d.ACCOUNT_ID = s.ACCOUNT_ID AND s.KIND = 'SESSION'"
                    + " AND d.REASON = 'AWARDED' AND d.ENTRY_NO = s.ENTRY_NO");

    private final JdbcTemplate jdbc;
    private final RowWriter writer;

    public UndoRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
    }

    /** @param left points of the entry that no refund has taken */
    public record StandingEntry(
            long accountId,
            EntryKind kind,
            Source source,
            int cycle,
            long entryNo,
            long orderId,
            long ruleVersion,
            Date earnedOn,
            Optional<String> stateBefore,
            Optional<String> reasonBefore,
            Points left) {}

    public List<StandingEntry> orders(String batchId, ChunkRange accounts) {
        return query(ORDERS, batchId, accounts);
    }

    public List<StandingEntry> sessions(String batchId, ChunkRange accounts) {
        return query(SESSIONS, batchId, accounts);
    }

    private List<StandingEntry> query(String sql, String batchId, ChunkRange accounts) {
        return jdbc.query(
                sql + "ORDER BY s.ACCOUNT_ID, s.ENTRY_NO",
                (row, i) -> new StandingEntry(
                        row.getLong("ACCOUNT_ID"),
                        EntryKind.ofCode(row.getString("KIND")),
                        new Source(SourceType.valueOf(row.getString("SOURCE_TYPE")), row.getString("SOURCE_ID")),
                        row.getInt("CYCLE_NO"),
                        row.getLong("ENTRY_NO"),
                        row.getLong("ORDER_ID"),
                        row.getLong("RULE_VERSION_NO"),
                        row.getDate("EARNED_ON"),
                        Optional.ofNullable(row.getString("STATE_BEFORE")),
                        Optional.ofNullable(row.getString("REASON_BEFORE")),
                        Points.of(row.getLong("STANDING_POINTS"))),
                batchId,
                accounts.fromId(),
                accounts.toId());
    }

    /** Decided as before the run. The cycle stays, so that the next award has one of its own. */
    public void undecide(Map<StandingEntry, Optional<Long>> reversals, Instant now) {
        writer.write(
                """
                UPDATE LOY_ORDER_DECISION SET STATE = ?, REASON = ?, POINTS = 0, TAKEN_BACK = 0, CLAW_BACKS = 0,
                    ENTRY_NO = COALESCE(?, ENTRY_NO), DECIDED_AT = ? WHERE ORDER_ID = ?""",
                reversals.entrySet().stream()
                        .map(undone -> new Object[] {
                            undone.getKey().stateBefore().orElseThrow(),
                            unlessReset(undone.getKey().reasonBefore(), "PAYMENT_POINTS_OFF"),
                            OptionalColumn.number(undone.getValue()),
                            Moments.column(now),
                            undone.getKey().orderId()
                        })
                        .toList());
    }

    /** They did take place; one that the run had created did so while nobody counted. */
    public void unpaySessions(Map<StandingEntry, Optional<Long>> reversals, Instant now) {
        writer.write(
                """
                UPDATE LOY_SESSION SET REASON = ?, POINTS = 0, ENTRY_NO = COALESCE(?, ENTRY_NO), CHANGED_AT = ?
                WHERE SESSION_ID = ?""",
                reversals.entrySet().stream()
                        .map(undone -> new Object[] {
                            undone.getKey()
                                    .reasonBefore()
                                    .map(reason -> unlessReset(Optional.of(reason), "SESSION_POINTS_OFF"))
                                    .orElse("PROGRAMME_OFF"),
                            OptionalColumn.number(undone.getValue()),
                            Moments.column(now),
                            undone.getKey().source().id()
                        })
                        .toList());
    }

    /** What a reset had taken has been awarded anew since, and that is undone now: the reset is not what took it. */
    private static String unlessReset(Optional<String> before, String otherwise) {
        return before.filter(reason -> !reason.equals("RESET")).orElse(otherwise);
    }

    public void takeFromDays(List<StandingEntry> undone, boolean judge) {
        writer.write(
                "UPDATE LOY_TIER_DAY SET POINTS = POINTS - ? WHERE ACCOUNT_ID = ? AND DAY_ON = ?",
                undone.stream()
                        .map(entry -> new Object[] {entry.left().value(), entry.accountId(), entry.earnedOn()})
                        .toList());
        if (judge) {
            writer.write(
                    "UPDATE LOY_TIER_STANDING SET RULE_VERSION_NO = 0 WHERE ACCOUNT_ID = ?",
                    undone.stream()
                            .map(entry -> new Object[] {entry.accountId()})
                            .toList());
        }
    }

    public void undone(String batchId, List<StandingEntry> undone) {
        writer.write(
                """
                UPDATE LOY_STAGED_ENTRY SET STATE = 'UNDONE', UNDONE = ?
                WHERE BATCH_ID = ? AND ACCOUNT_ID = ? AND KIND = ? AND SOURCE_ID = ?""",
                undone.stream()
                        .map(entry -> new Object[] {
                            entry.left().value(),
                            batchId,
                            entry.accountId(),
                            entry.kind().code(),
                            entry.source().id()
                        })
                        .toList());
    }
}
