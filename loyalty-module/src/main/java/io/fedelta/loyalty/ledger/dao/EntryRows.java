package io.fedelta.loyalty.ledger.dao;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.SourceType;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import io.fedelta.loyalty.transaction.RowWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Entries are appended and read. There is no statement here that could change or remove one. */
public class EntryRows {

    private static final String COLUMNS = """
            ENTRY_NO, KIND, SOURCE_TYPE, SOURCE_ID, CYCLE_NO, E.SPENDABLE_POINTS AS MOVED_POINTS, BALANCE, SPENDABLE_BALANCE,
                RULE_VERSION_NO, REASON, ACTOR, OCCURRED_AT, RECORDED_AT
            """;

    private static final String SELECT =
            "SELECT ACCOUNT_ID, " + COLUMNS + " FROM LOY_ENTRY E WHERE ACCOUNT_ID = ? AND ";

    private static final String MET = "SELECT " + AccountRows.COLUMNS + ", " + COLUMNS + """
             FROM LOY_ACCOUNT A LEFT JOIN LOY_ENTRY E
                ON E.ACCOUNT_ID = A.ACCOUNT_ID AND KIND = ? AND SOURCE_TYPE = ? AND SOURCE_ID = ? AND CYCLE_NO = ?
            WHERE A.ACCOUNT_ID = ?""";

    private final JdbcTemplate jdbc;
    private final RowWriter writer;

    public EntryRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
    }

    public void append(List<Entry> entries) {
        writer.write("""
                INSERT INTO LOY_ENTRY (ACCOUNT_ID, ENTRY_NO, KIND, SOURCE_TYPE, SOURCE_ID, CYCLE_NO, POINTS,
                    SPENDABLE_POINTS, BALANCE, SPENDABLE_BALANCE, RULE_VERSION_NO, REASON, ACTOR, OCCURRED_AT, RECORDED_AT)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", entries.stream().map(EntryRows::columns).toList());
    }

    private static Object[] columns(Entry entry) {
        return new Object[] {
            entry.accountId(),
            entry.entryNo(),
            entry.kind().code(),
            entry.source().type().name(),
            entry.source().id(),
            entry.cycle(),
            entry.lifetimePoints().value(),
            entry.points().value(),
            entry.balance().value(),
            entry.spendableBalance().value(),
            OptionalColumn.number(entry.ruleVersion()),
            OptionalColumn.text(entry.note().map(ManualNote::reason)),
            OptionalColumn.text(entry.note().map(ManualNote::actor)),
            Moments.column(entry.occurredAt()),
            Moments.column(entry.recordedAt())
        };
    }

    /** What a posting meets: its account, and the entry that is there already for the same thing. */
    public record Met(Account account, Optional<Entry> same) {}

    /**
     * The account with the entry of the same (account, kind, source, cycle), in one statement: the account is locked
     * meanwhile.
     */
    public Met met(Posting posting) {
        return jdbc.queryForObject(
                MET,
                (row, i) -> new Met(AccountRows.account(row), optionalEntry(row)),
                posting.kind().code(),
                posting.source().type().name(),
                posting.source().id(),
                posting.cycle(),
                posting.accountId());
    }

    private static Optional<Entry> optionalEntry(ResultSet row) throws SQLException {
        return row.getString("KIND") == null ? Optional.empty() : Optional.of(entry(row));
    }

    public Optional<Entry> newest(long accountId, EntryKind kind, Source source) {
        return jdbc
                .query(
                        SELECT + "KIND = ? AND SOURCE_TYPE = ? AND SOURCE_ID = ? ORDER BY CYCLE_NO DESC LIMIT 1",
                        (row, i) -> entry(row),
                        accountId,
                        kind.code(),
                        source.type().name(),
                        source.id())
                .stream()
                .findFirst();
    }

    public List<Entry> ofKind(long accountId, EntryKind kind) {
        return jdbc.query(SELECT + "KIND = ? ORDER BY ENTRY_NO", (row, i) -> entry(row), accountId, kind.code());
    }

    public Optional<Entry> find(long accountId, long entryNo) {
        return newestFirst(accountId, entryNo, entryNo).stream().findFirst();
    }

    /** Both ends inclusive. */
    public List<Entry> newestFirst(long accountId, long fromEntryNo, long toEntryNo) {
        return jdbc.query(
                SELECT + "ENTRY_NO BETWEEN ? AND ? ORDER BY ENTRY_NO DESC",
                (row, i) -> entry(row),
                accountId,
                fromEntryNo,
                toEntryNo);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("ACCOUNT_ID"),
                row.getLong("ENTRY_NO"),
                EntryKind.ofCode(row.getString("KIND")),
                new Source(SourceType.valueOf(row.getString("SOURCE_TYPE")), row.getString("SOURCE_ID")),
                row.getInt("CYCLE_NO"),
                Points.of(row.getLong("MOVED_POINTS")),
                Points.of(row.getLong("BALANCE")),
                Points.of(row.getLong("SPENDABLE_BALANCE")),
                ruleVersion(row),
                note(row),
                Moments.moment(row, "OCCURRED_AT"),
                Moments.moment(row, "RECORDED_AT"));
    }

    private static Optional<Long> ruleVersion(ResultSet row) throws SQLException {
        long number = row.getLong("RULE_VERSION_NO");
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    private static Optional<ManualNote> note(ResultSet row) throws SQLException {
        String reason = row.getString("REASON");
        return reason == null ? Optional.empty() : Optional.of(new ManualNote(reason, row.getString("ACTOR")));
    }
}
