package io.fedelta.loyalty.audience.dao;

import io.fedelta.loyalty.audience.Reach;
import io.fedelta.loyalty.audience.Selection;
import io.fedelta.loyalty.audience.Topic;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was counted of audiences so far. */
public class HeadcountRows {

    /** @param fingerprint the same for whoever asks the same */
    public record Row(
            String countId, String fingerprint, Topic topic, Selection selection, Reach reach, Instant createdAt) {}

    private final JdbcTemplate jdbc;

    public HeadcountRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody is counted yet. */
    public void append(String countId, String fingerprint, Topic topic, Selection selection, Instant createdAt) {
        jdbc.update("""
                INSERT INTO LOY_HEADCOUNT (HEADCOUNT_ID, FINGERPRINT, TOPIC, SELECTION, RECIPIENTS, WITHOUT_ADDRESS,
                    WITHOUT_CONSENT, UNSUBSCRIBED, TOLD, CREATED_AT)
                VALUES (?, ?, ?, ?, 0, 0, 0, 0, 0, ?)""", countId, fingerprint, topic.key(), selection.text(), Moments.column(createdAt));
    }

    public Optional<Row> find(String countId) {
        return one("WHERE HEADCOUNT_ID = ?", countId);
    }

    public Optional<Row> newest(String fingerprint) {
        return one("WHERE FINGERPRINT = ? ORDER BY CREATED_AT DESC, HEADCOUNT_ID LIMIT 1", fingerprint);
    }

    public void add(String countId, Reach more) {
        jdbc.update(
                """
                UPDATE LOY_HEADCOUNT SET RECIPIENTS = RECIPIENTS + ?, WITHOUT_ADDRESS = WITHOUT_ADDRESS + ?,
                    WITHOUT_CONSENT = WITHOUT_CONSENT + ?, UNSUBSCRIBED = UNSUBSCRIBED + ?, TOLD = TOLD + ?
                WHERE HEADCOUNT_ID = ?""",
                more.recipients(),
                more.withoutAddress(),
                more.withoutConsent(),
                more.unsubscribed(),
                more.told(),
                countId);
    }

    /** A name may be somebody's, and nobody needs it once all are counted. */
    public void forgetName(String countId) {
        find(countId)
                .ifPresent(row -> jdbc.update(
                        "UPDATE LOY_HEADCOUNT SET SELECTION = ? WHERE HEADCOUNT_ID = ?",
                        row.selection().withoutName().text(),
                        countId));
    }

    public void delete(String countId) {
        jdbc.update("DELETE FROM LOY_HEADCOUNT WHERE HEADCOUNT_ID = ?", countId);
    }

    public void forget(Instant askedBefore) {
        jdbc.update("DELETE FROM LOY_HEADCOUNT WHERE CREATED_AT < ?", Moments.column(askedBefore));
    }

    private Optional<Row> one(String condition, String value) {
        List<Row> rows = jdbc.query("SELECT * FROM LOY_HEADCOUNT " + condition, (row, n) -> read(row), value);
        return rows.stream().findFirst();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getString("HEADCOUNT_ID"),
                row.getString("FINGERPRINT"),
                new Topic(row.getString("TOPIC")),
                Selection.read(row.getString("SELECTION")),
                new Reach(
                        row.getLong("RECIPIENTS"),
                        row.getLong("WITHOUT_ADDRESS"),
                        row.getLong("WITHOUT_CONSENT"),
                        row.getLong("UNSUBSCRIBED"),
                        row.getLong("TOLD")),
                Moments.moment(row, "CREATED_AT"));
    }
}
