package io.fedelta.loyalty.recalculation.dao;

import io.fedelta.loyalty.recalculation.Window;
import io.fedelta.loyalty.transaction.Moments;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was asked for. */
public class RecalculationRows {

    private final JdbcTemplate jdbc;

    public RecalculationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param ruleVersion by which it is worked out */
    public record Asked(String previewId, Window window, long ruleVersion) {}

    public void append(Asked asked) {
        jdbc.update(
                "INSERT INTO LOY_RECALCULATION (BATCH_ID, MONTHS, FROM_AT, TO_AT, RULE_VERSION_NO) VALUES (?, ?, ?, ?, ?)",
                asked.previewId(),
                asked.window().months(),
                Moments.column(asked.window().from()),
                Moments.column(asked.window().to()),
                asked.ruleVersion());
    }

    public Optional<Asked> find(String previewId) {
        return jdbc
                .query(
                        "SELECT * FROM LOY_RECALCULATION WHERE BATCH_ID = ?",
                        (row, i) -> new Asked(
                                row.getString("BATCH_ID"),
                                new Window(
                                        row.getInt("MONTHS"),
                                        Moments.moment(row, "FROM_AT"),
                                        Moments.moment(row, "TO_AT")),
                                row.getLong("RULE_VERSION_NO")),
                        previewId)
                .stream()
                .findFirst();
    }

    /** Previews that nobody has run, but for this one. */
    public List<String> neverRun(String butFor) {
        return jdbc.queryForList("""
                SELECT r.BATCH_ID FROM LOY_RECALCULATION r WHERE r.BATCH_ID <> ?
                AND NOT EXISTS (SELECT 1 FROM LOY_STAGED_ENTRY s WHERE s.BATCH_ID = r.BATCH_ID
                    AND s.STATE IN ('POSTED', 'UNDONE'))""", String.class, butFor);
    }
}
