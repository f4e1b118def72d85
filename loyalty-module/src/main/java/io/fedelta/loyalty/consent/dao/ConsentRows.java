package io.fedelta.loyalty.consent.dao;

import io.fedelta.loyalty.consent.Consent;
import io.fedelta.loyalty.consent.Consent.Origin;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What customers have said, numbered from 1 for each. Of two with the same number the key refuses one. */
public class ConsentRows {

    private final JdbcTemplate jdbc;

    public ConsentRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Consent> last(long accountId) {
        return jdbc.query("""
                        SELECT ACCOUNT_ID, GIVEN, WORDS, LOCALE, ORIGIN, SAID_AT FROM LOY_CONSENT
                        WHERE ACCOUNT_ID = ? ORDER BY CONSENT_NO DESC LIMIT 1""", (row, n) -> read(row), accountId).stream().findFirst();
    }

    public int count(long accountId) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM LOY_CONSENT WHERE ACCOUNT_ID = ?", Integer.class, accountId);
    }

    public void append(int number, Consent consent) {
        jdbc.update(
                """
                INSERT INTO LOY_CONSENT (ACCOUNT_ID, CONSENT_NO, GIVEN, WORDS, LOCALE, ORIGIN, SAID_AT)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                consent.accountId(),
                number,
                consent.given(),
                consent.words(),
                consent.locale().toLanguageTag(),
                consent.origin().name(),
                Moments.column(consent.at()));
    }

    private static Consent read(ResultSet row) throws SQLException {
        return new Consent(
                row.getLong("ACCOUNT_ID"),
                row.getBoolean("GIVEN"),
                row.getString("WORDS"),
                Locale.forLanguageTag(row.getString("LOCALE")),
                Origin.valueOf(row.getString("ORIGIN")),
                Moments.moment(row, "SAID_AT"));
    }
}
