package io.fedelta.loyalty.purse.dao;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.purse.MinorUnit;
import io.fedelta.loyalty.purse.PurseEntry;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Entries are appended and read. There is no statement here that could change or remove one. */
public class PurseEntryRows {

    private static final String SELECT = """
            SELECT E.PURSE_ID, E.ENTRY_NO, E.KIND, E.SOURCE_ID, E.AMOUNT, E.BALANCE, E.ORDER_ID, E.REASON, E.ACTOR,
                E.OCCURRED_AT, E.RECORDED_AT, P.CURRENCY_CODE
            FROM LOY_PURSE_ENTRY E JOIN LOY_PURSE P ON P.PURSE_ID = E.PURSE_ID WHERE E.PURSE_ID = ? AND\s""";

    private final JdbcTemplate jdbc;

    public PurseEntryRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void append(PurseEntry entry) {
        jdbc.update(
                """
                INSERT INTO LOY_PURSE_ENTRY (PURSE_ID, ENTRY_NO, KIND, SOURCE_ID, AMOUNT, BALANCE, ORDER_ID, REASON, ACTOR,
                    OCCURRED_AT, RECORDED_AT)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entry.purseId(),
                entry.entryNo(),
                entry.kind().name(),
                entry.sourceId(),
                entry.amount(),
                entry.balance(),
                OptionalColumn.number(entry.orderId()),
                OptionalColumn.text(entry.note().map(ManualNote::reason)),
                OptionalColumn.text(entry.note().map(ManualNote::actor)),
                Moments.column(entry.occurredAt()),
                Moments.column(entry.recordedAt()));
    }

    /** The entry of the move that this transaction has made just now: number and balance are the purse's. */
    public void appendMoved(
            String purseId, PurseEntryKind kind, String sourceId, BigDecimal amount, long orderId, Instant now) {
        Object at = Moments.column(now);
        jdbc.update("""
                INSERT INTO LOY_PURSE_ENTRY (PURSE_ID, ENTRY_NO, KIND, SOURCE_ID, AMOUNT, BALANCE, ORDER_ID, OCCURRED_AT,
                    RECORDED_AT)
                VALUES (?, (SELECT LAST_ENTRY_NO FROM LOY_PURSE WHERE PURSE_ID = ?), ?, ?, ?,
                    (SELECT BALANCE FROM LOY_PURSE WHERE PURSE_ID = ?), ?, ?, ?)""", purseId, purseId, kind.name(), sourceId, amount, purseId, orderId, at, at);
    }

    public Optional<PurseEntry> find(String purseId, PurseEntryKind kind, String sourceId) {
        return jdbc
                .query(
                        SELECT + "E.KIND = ? AND E.SOURCE_ID = ?",
                        (row, i) -> entry(row),
                        purseId,
                        kind.name(),
                        sourceId)
                .stream()
                .findFirst();
    }

    /** Both ends inclusive. */
    public List<PurseEntry> newestFirst(String purseId, long fromEntryNo, long toEntryNo) {
        return jdbc.query(
                SELECT + "E.ENTRY_NO BETWEEN ? AND ? ORDER BY E.ENTRY_NO DESC",
                (row, i) -> entry(row),
                purseId,
                fromEntryNo,
                toEntryNo);
    }

    private static PurseEntry entry(ResultSet row) throws SQLException {
        String currency = row.getString("CURRENCY_CODE");
        return new PurseEntry(
                row.getString("PURSE_ID"),
                row.getLong("ENTRY_NO"),
                PurseEntryKind.valueOf(row.getString("KIND")),
                row.getString("SOURCE_ID"),
                MinorUnit.exact(row.getBigDecimal("AMOUNT"), currency),
                MinorUnit.exact(row.getBigDecimal("BALANCE"), currency),
                orderId(row),
                note(row),
                Moments.moment(row, "OCCURRED_AT"),
                Moments.moment(row, "RECORDED_AT"));
    }

    private static Optional<Long> orderId(ResultSet row) throws SQLException {
        long orderId = row.getLong("ORDER_ID");
        return row.wasNull() ? Optional.empty() : Optional.of(orderId);
    }

    private static Optional<ManualNote> note(ResultSet row) throws SQLException {
        String reason = row.getString("REASON");
        return reason == null ? Optional.empty() : Optional.of(new ManualNote(reason, row.getString("ACTOR")));
    }
}
