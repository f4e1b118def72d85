package io.fedelta.loyalty.audit.dao;

import io.fedelta.loyalty.audit.AuditFinding;
import io.fedelta.loyalty.audit.Discrepancy;
import io.fedelta.loyalty.audit.FindingKind;
import io.fedelta.loyalty.audit.FindingState;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.RowWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** Findings. One is closed by a conditional update, so that of two who close it one does. */
public class FindingRows {

    private static final String SELECT = """
            SELECT F.FINDING_ID, F.KIND, F.SUBJECT_ID, F.EXPECTED, F.FOUND, F.STATE, F.FOUND_AT, F.SEEN_AT, F.CLOSED_AT, F.ACTOR,
                C.CARD_ID, COALESCE(W.ACCOUNT_ID, G.ACCOUNT_ID) AS ACCOUNT_ID
            FROM LOY_FINDING F LEFT JOIN LOY_CARD C ON C.PURSE_ID = F.SUBJECT_ID
            LEFT JOIN LOY_WALLET W ON W.PURSE_ID = F.SUBJECT_ID LEFT JOIN LOY_GRANT G ON G.GRANT_ID = F.SUBJECT_ID\s""";

    private final JdbcTemplate jdbc;
    private final RowWriter writer;

    public FindingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
    }

    public Optional<AuditFinding> find(long findingId) {
        return jdbc.query(SELECT + "WHERE F.FINDING_ID = ?", (row, i) -> finding(row), findingId).stream()
                .findFirst();
    }

    /** Of one state, or all; newest first. */
    public Page<AuditFinding> page(Optional<FindingState> state, int page, int size) {
        int rows = Math.max(1, Math.min(size, Page.LARGEST));
        String where = state.isPresent() ? "WHERE F.STATE = ? " : "";
        Object[] named = state.map(Enum::name).stream().toArray();
        long total = jdbc.queryForObject("SELECT COUNT(*) FROM LOY_FINDING F " + where, Long.class, named);
        long first = (long) page * rows;
        String limit = "ORDER BY F.FOUND_AT DESC, F.FINDING_ID LIMIT " + rows + " OFFSET " + first;
        List<AuditFinding> found =
                first < total ? jdbc.query(SELECT + where + limit, (row, i) -> finding(row), named) : List.of();
        return new Page<>(found, page, rows, total);
    }

    public Map<FindingKind, Long> countOpen() {
        Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
        jdbc.query("SELECT KIND, COUNT(*) FROM LOY_FINDING WHERE STATE = 'OPEN' GROUP BY KIND", row -> {
            counts.put(FindingKind.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    /** Ids of open findings of a kind, both ends included, ascending. */
    public List<Long> open(FindingKind kind, long fromId, long toId) {
        return jdbc.queryForList("""
                SELECT FINDING_ID FROM LOY_FINDING WHERE KIND = ? AND STATE = 'OPEN' AND FINDING_ID BETWEEN ? AND ?
                ORDER BY FINDING_ID""", Long.class, kind.name(), fromId, toId);
    }

    /** What is remembered of a kind and not over: open findings, and those that were left as they are. */
    public List<AuditFinding> standing(FindingKind kind) {
        return jdbc.query(
                SELECT + "WHERE F.KIND = ? AND F.STATE IN ('OPEN', 'LEFT') ORDER BY F.FINDING_ID",
                (row, i) -> finding(row),
                kind.name());
    }

    /** How often each subject was found already. */
    public Map<String, Integer> times(FindingKind kind) {
        Map<String, Integer> times = new HashMap<>();
        jdbc.query(
                "SELECT SUBJECT_ID, COUNT(*) FROM LOY_FINDING WHERE KIND = ? GROUP BY SUBJECT_ID",
                row -> {
                    times.put(row.getString(1), row.getInt(2));
                },
                kind.name());
        return times;
    }

    /** @param times how often each subject was found before */
    public void append(Collection<Discrepancy> discrepancies, Map<String, Integer> times, Instant now) {
        Object moment = Moments.column(now);
        AtomicLong last =
                new AtomicLong(jdbc.queryForObject("SELECT COALESCE(MAX(FINDING_ID), 0) FROM LOY_FINDING", Long.class));
        writer.write(
                """
                INSERT INTO LOY_FINDING (FINDING_ID, KIND, SUBJECT_ID, CYCLE_NO, EXPECTED, FOUND, STATE, FOUND_AT, SEEN_AT)
                VALUES (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)""",
                discrepancies.stream()
                        .map(discrepancy -> new Object[] {
                            last.incrementAndGet(),
                            discrepancy.kind().name(),
                            discrepancy.subjectId(),
                            times.getOrDefault(discrepancy.subjectId(), 0),
                            discrepancy.expected(),
                            discrepancy.found(),
                            moment,
                            moment
                        })
                        .toList());
    }

    /** Open ones that are still so, with the figures of now. */
    public void seen(Collection<AuditFinding> findings, Instant now) {
        Object moment = Moments.column(now);
        writer.write(
                "UPDATE LOY_FINDING SET EXPECTED = ?, FOUND = ?, SEEN_AT = ? WHERE FINDING_ID = ? AND STATE = 'OPEN'",
                findings.stream()
                        .map(finding -> new Object[] {
                            finding.discrepancy().expected(),
                            finding.discrepancy().found(),
                            moment,
                            finding.findingId()
                        })
                        .toList());
    }

    /** Open ones of a kind that the look at this moment did not see. */
    public int gone(FindingKind kind, Instant now) {
        Object moment = Moments.column(now);
        return jdbc.update(
                "UPDATE LOY_FINDING SET STATE = 'GONE', CLOSED_AT = ? WHERE KIND = ? AND STATE = 'OPEN' AND SEEN_AT < ?",
                moment,
                kind.name(),
                moment);
    }

    /** @return false if it was not open any more */
    public boolean close(long findingId, FindingState state, String actor, Instant now) {
        return 1 == jdbc.update("""
                        UPDATE LOY_FINDING SET STATE = ?, CLOSED_AT = ?, ACTOR = ? WHERE FINDING_ID = ? AND STATE = 'OPEN'""", state.name(), Moments.column(now), actor, findingId);
    }

    private static AuditFinding finding(ResultSet row) throws SQLException {
        return new AuditFinding(
                row.getLong("FINDING_ID"),
                new Discrepancy(
                        FindingKind.valueOf(row.getString("KIND")),
                        row.getString("SUBJECT_ID"),
                        row.getString("EXPECTED"),
                        row.getString("FOUND")),
                FindingState.valueOf(row.getString("STATE")),
                Moments.moment(row, "FOUND_AT"),
                Moments.moment(row, "SEEN_AT"),
                Moments.optionalMoment(row, "CLOSED_AT"),
                Optional.ofNullable(row.getString("ACTOR")),
                Optional.ofNullable(row.getString("CARD_ID")),
                Optional.ofNullable(row.getString("ACCOUNT_ID")).map(Long::valueOf));
    }
}
