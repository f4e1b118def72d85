package io.fedelta.loyalty.card.dao;

import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Wrong codes. Who asks reads the next number of the one who asks, counts, and inserts with that number: of two at once
 * one loses, is tried again and then counts the other.
 */
public class CardFailureRows {

    private final JdbcTemplate jdbc;

    public CardFailureRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param next the number of the next failure
     * @param lately failures since the moment that was asked for
     */
    public record Tally(long next, long lately) {}

    public Tally tally(String askedBy, Instant since) {
        return jdbc.queryForObject(
                """
                SELECT COALESCE(MAX(FAILURE_NO), 0) + 1, COALESCE(SUM(CASE WHEN FAILED_AT > ? THEN 1 ELSE 0 END), 0)
                FROM LOY_CARD_FAILURE WHERE ASKED_BY = ?""", (row, n) -> new Tally(row.getLong(1), row.getLong(2)), Moments.column(since), askedBy);
    }

    /** Of everybody. */
    public long ofKind(String kind, Instant since) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM LOY_CARD_FAILURE WHERE KIND = ? AND FAILED_AT > ?",
                Long.class,
                kind,
                Moments.column(since));
    }

    public void insert(String askedBy, long number, String kind, Instant at) {
        jdbc.update(
                "INSERT INTO LOY_CARD_FAILURE (ASKED_BY, FAILURE_NO, KIND, FAILED_AT) VALUES (?, ?, ?, ?)",
                askedBy,
                number,
                kind,
                Moments.column(at));
    }

    /** It was no failure after all. */
    public void delete(String askedBy, long number) {
        jdbc.update("DELETE FROM LOY_CARD_FAILURE WHERE ASKED_BY = ? AND FAILURE_NO = ?", askedBy, number);
    }

    public int deleteBefore(Instant moment) {
        return jdbc.update("DELETE FROM LOY_CARD_FAILURE WHERE FAILED_AT < ?", Moments.column(moment));
    }
}
