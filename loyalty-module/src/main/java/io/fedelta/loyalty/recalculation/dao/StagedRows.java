package io.fedelta.loyalty.recalculation.dao;

import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.earning.Seen;
import io.fedelta.loyalty.ledger.dao.ExplanationText;
import io.fedelta.loyalty.recalculation.dao.StagedRow.NewSession;
import io.fedelta.loyalty.recalculation.dao.StagedRow.Payment;
import io.fedelta.loyalty.transaction.BulkSql;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import io.fedelta.loyalty.transaction.RowWriter;
import io.fedelta.loyalty.transaction.TextParts;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Prepared entries as they are written, numbered and walked through. */
public class StagedRows {

    private final JdbcTemplate jdbc;
    private final RowWriter writer;
    private final BulkSql bulk;
    private final ExplanationText text = new ExplanationText();

    public StagedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
        this.bulk = new BulkSql(jdbc);
    }

    public void append(String batchId, long ruleVersion, List<StagedRow> rows) {
        List<Object[]> columns = new ArrayList<>();
        List<Object[]> parts = new ArrayList<>();
        for (StagedRow row : rows) {
            List<String> explanation = TextParts.of(text.write(row.explanation()));
            columns.add(columns(batchId, ruleVersion, row, explanation.get(0)));
            for (int part = 1; part < explanation.size(); part++) {
                parts.add(new Object[] {
                    batchId, row.accountId(), row.kind().code(), row.source().id(), part, explanation.get(part)
                });
            }
        }
        writer.write("""
                INSERT INTO LOY_STAGED_ENTRY (BATCH_ID, ACCOUNT_ID, KIND, SOURCE_ID, SOURCE_TYPE, CYCLE_NO, ORDER_ID, POINTS,
                    TAKEN, RULE_VERSION_NO, OCCURRED_AT, EARNED_ON, EXPLANATION, STATE, SEQ_NO, RUNNING, UNDONE,
                    STATE_BEFORE, REASON_BEFORE, CYCLE_BEFORE, REFUNDS, EARLIER_REFUNDS, SEEN_TRANSACTIONS, SEEN_PAID,
                    SEEN_TOTAL, IS_NEW, ORDER_ITEM_ID, UNIT_NO, SUBMISSION_NO, TYPE_ID, TYPE_NAME, SUBMITTED_AT)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", columns);
        writer.write("""
                INSERT INTO LOY_STAGED_PART (BATCH_ID, ACCOUNT_ID, KIND, SOURCE_ID, PART_NO, PART)
                VALUES (?, ?, ?, ?, ?, ?)""", parts);
    }

    /** Numbered as if it were its account's only one, which most are. */
    private static Object[] columns(String batchId, long ruleVersion, StagedRow row, String explanation) {
        Optional<Seen> seen =
                row.payment().filter(payment -> !payment.refunds()).map(Payment::seen);
        Optional<NewSession> session = row.session();
        return new Object[] {
            batchId,
            row.accountId(),
            row.kind().code(),
            row.source().id(),
            row.source().type().name(),
            row.cycle(),
            row.orderId(),
            row.points().value(),
            row.taken().value(),
            ruleVersion,
            Moments.column(row.occurredAt()),
            Date.valueOf(row.earnedOn()),
            explanation,
            row.state(),
            row.points().value(),
            OptionalColumn.text(row.before().state()),
            OptionalColumn.text(row.before().reason()),
            row.before().cycle(),
            row.payment().filter(Payment::refunds).isPresent(),
            row.payment().map(Payment::earlierRefunds).orElse(0),
            OptionalColumn.number(seen.map(Seen::transactions)),
            OptionalColumn.number(seen.map(Seen::paid)),
            OptionalColumn.number(seen.map(Seen::total)),
            session.isPresent(),
            OptionalColumn.number(session.map(created -> created.unit().itemId())),
            OptionalColumn.number(session.map(created -> created.unit().unitNo())),
            OptionalColumn.number(session.map(created -> created.unit().submission())),
            OptionalColumn.number(session.map(NewSession::typeId)),
            OptionalColumn.text(session.map(NewSession::typeName)),
            OptionalColumn.moment(session.map(NewSession::submittedAt))
        };
    }

    /** Ranges of accounts that have something prepared. */
    public List<ChunkRange> accounts(String batchId, int size) {
        return ranges("LOY_STAGED_ENTRY", batchId, size);
    }

    /** The same, once they are added up. */
    public List<ChunkRange> members(String batchId, int size) {
        return ranges("LOY_STAGED_MEMBER", batchId, size);
    }

    private List<ChunkRange> ranges(String table, String batchId, int size) {
        return AccountWalk.ranges(from -> jdbc.queryForList(
                "SELECT DISTINCT ACCOUNT_ID FROM " + table
                        + " WHERE BATCH_ID = ? AND ACCOUNT_ID >= ? ORDER BY ACCOUNT_ID LIMIT ?",
                Long.class,
                batchId,
                from,
                size));
    }

    /** Ranges of accounts with so many that were awarded orders of which money had gone back. */
    public List<ChunkRange> refunded(String batchId, int size) {
        return AccountWalk.ranges(from -> jdbc.queryForList("""
                SELECT DISTINCT ACCOUNT_ID FROM LOY_STAGED_ENTRY WHERE BATCH_ID = ? AND ACCOUNT_ID >= ?
                AND STATE = 'POSTED' AND REFUNDS = TRUE ORDER BY ACCOUNT_ID LIMIT ?""", Long.class, batchId, from, size));
    }

    /** Numbers what is to be posted within each account, oldest first, with the sum so far. */
    public void number(String batchId, ChunkRange accounts) {
        Numbering numbering = new Numbering(batchId);
        jdbc.query("""
                SELECT s.ACCOUNT_ID, s.KIND, s.SOURCE_ID, s.POINTS, s.SEQ_NO, s.RUNNING FROM LOY_STAGED_ENTRY s
                WHERE s.BATCH_ID = ? AND s.ACCOUNT_ID BETWEEN ? AND ? AND s.STATE = 'STAGED'
                ORDER BY s.ACCOUNT_ID, s.OCCURRED_AT, s.KIND, s.SOURCE_ID""", numbering, batchId, accounts.fromId(), accounts.toId());
        writer.write("""
                UPDATE LOY_STAGED_ENTRY SET SEQ_NO = ?, RUNNING = ?
                WHERE BATCH_ID = ? AND ACCOUNT_ID = ? AND KIND = ? AND SOURCE_ID = ?""", numbering.changes);
    }

    /** Keeps those that are numbered otherwise so far: writing each anew is what costs. */
    private static final class Numbering implements RowCallbackHandler {
        private final String batchId;
        private final List<Object[]> changes = new ArrayList<>();
        private long account;
        private long seqNo;
        private long running;

        Numbering(String batchId) {
            this.batchId = batchId;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            if (seqNo == 0 || account != row.getLong("ACCOUNT_ID")) {
                account = row.getLong("ACCOUNT_ID");
                seqNo = 0;
                running = 0;
            }
            seqNo++;
            running += row.getLong("POINTS");
            if (seqNo != row.getLong("SEQ_NO") || running != row.getLong("RUNNING")) {
                changes.add(new Object[] {
                    seqNo, running, batchId, account, row.getString("KIND"), row.getString("SOURCE_ID")
                });
            }
        }
    }

    /** Adds up what each account gains. */
    public void addUp(String batchId, ChunkRange accounts) {
        jdbc.update("""
                INSERT INTO LOY_STAGED_MEMBER (BATCH_ID, ACCOUNT_ID, POINTS, ORDERS, SESSIONS, NEW_SESSIONS, SESSION_POINTS)
                SELECT s.BATCH_ID, s.ACCOUNT_ID, SUM(CASE WHEN s.STATE = 'STAGED' THEN s.POINTS - s.TAKEN ELSE 0 END),
                    SUM(CASE WHEN s.KIND = 'PAYMENT' THEN 1 ELSE 0 END),
                    SUM(CASE WHEN s.KIND = 'SESSION' AND s.STATE = 'STAGED' THEN 1 ELSE 0 END),
                    SUM(CASE WHEN s.IS_NEW = TRUE AND s.STATE = 'STAGED' THEN 1 ELSE 0 END),
                    SUM(CASE WHEN s.KIND = 'SESSION' AND s.STATE = 'STAGED' THEN s.POINTS ELSE 0 END)
                FROM LOY_STAGED_ENTRY s WHERE s.BATCH_ID = ? AND s.ACCOUNT_ID BETWEEN ? AND ?
                GROUP BY s.BATCH_ID, s.ACCOUNT_ID""", batchId, accounts.fromId(), accounts.toId());
    }

    /** So that the database plans the run by what was prepared just now. */
    public void analyze() {
        bulk.analyze(List.of("LOY_STAGED_ENTRY", "LOY_STAGED_MEMBER", "LOY_STAGED_PART"));
    }

    public void forget(String batchId) {
        for (String table : List.of(
                "LOY_STAGED_REWARD", "LOY_STAGED_MEMBER", "LOY_STAGED_PART", "LOY_STAGED_ENTRY", "LOY_RECALCULATION")) {
            jdbc.update("DELETE FROM " + table + " WHERE BATCH_ID = ?", batchId);
        }
    }
}
