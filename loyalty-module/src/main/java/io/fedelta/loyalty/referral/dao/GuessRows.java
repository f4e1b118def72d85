package io.fedelta.loyalty.referral.dao;

import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.RowWriter;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wrong codes that were typed: when, and by whom as far as a fingerprint tells; never which. */
public class GuessRows {

    private final JdbcTemplate jdbc;

    public GuessRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public long since(String asker, Instant moment) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM LOY_REFERRAL_GUESS WHERE ASKER = ? AND GUESSED_AT > ?",
                Long.class,
                asker,
                Moments.column(moment));
    }

    public void insert(Collection<String> askers, Instant at) {
        new RowWriter(jdbc)
                .write(
                        "INSERT INTO LOY_REFERRAL_GUESS (GUESS_ID, ASKER, GUESSED_AT) VALUES (?, ?, ?)",
                        askers.stream()
                                .map(asker -> new Object[] {UUID.randomUUID().toString(), asker, Moments.column(at)})
                                .toList());
    }

    public int deleteBefore(Instant moment) {
        return jdbc.update("DELETE FROM LOY_REFERRAL_GUESS WHERE GUESSED_AT < ?", Moments.column(moment));
    }
}
