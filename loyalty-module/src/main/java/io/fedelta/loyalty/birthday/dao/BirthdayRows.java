package io.fedelta.loyalty.birthday.dao;

import io.fedelta.loyalty.birthday.Birthday;
import io.fedelta.loyalty.birthday.KnownBirthday;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row for each customer who has told the birthday; what year was dealt with never goes back. */
public class BirthdayRows {

    private static final String SELECT =
            "SELECT ACCOUNT_ID, BIRTHDAY, BIRTHDAY_COUNTS_FROM, BIRTHDAY_CHANGES FROM LOY_MEMBER ";

    private final JdbcTemplate jdbc;

    public BirthdayRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<KnownBirthday> find(long accountId) {
        return jdbc.query(SELECT + "WHERE ACCOUNT_ID = ?", (row, i) -> known(row), accountId).stream()
                .findFirst();
    }

    /** Locks by an update, which every database understands as a lock on that row. */
    public Optional<KnownBirthday> lock(long accountId) {
        jdbc.update("UPDATE LOY_MEMBER SET BIRTHDAY = BIRTHDAY WHERE ACCOUNT_ID = ?", accountId);
        return find(accountId);
    }

    public void insert(KnownBirthday known, Optional<ManualNote> note, Instant now) {
        jdbc.update("""
                INSERT INTO LOY_MEMBER (BIRTHDAY, BIRTHDAY_MONTH_DAY, BIRTHDAY_COUNTS_FROM, BIRTHDAY_CHANGES,
                    BIRTHDAY_SET_AT, BIRTHDAY_ACTOR, BIRTHDAY_REASON, ACCOUNT_ID, BIRTHDAY_DONE_YEAR)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)""", columns(known, note, now));
    }

    public void update(KnownBirthday known, Optional<ManualNote> note, Instant now) {
        jdbc.update("""
                UPDATE LOY_MEMBER SET BIRTHDAY = ?, BIRTHDAY_MONTH_DAY = ?, BIRTHDAY_COUNTS_FROM = ?,
                    BIRTHDAY_CHANGES = ?, BIRTHDAY_SET_AT = ?, BIRTHDAY_ACTOR = ?, BIRTHDAY_REASON = ?
                WHERE ACCOUNT_ID = ?""", columns(known, note, now));
    }

    private static Object[] columns(KnownBirthday known, Optional<ManualNote> note, Instant now) {
        return new Object[] {
            known.birthday().born().toString(),
            known.birthday().monthDay(),
            known.countsFrom(),
            known.changes(),
            Moments.column(now),
            note.map(ManualNote::actor).orElse(null),
            note.map(ManualNote::reason).orElse(null),
            known.accountId()
        };
    }

    /**
     * Those whose birthday of the year has come and is not dealt with, by account.
     *
     * @param first as {@link Birthday#monthDay} says
     * @param last as {@link Birthday#lastMonthDayBy} says
     */
    public List<KnownBirthday> due(int year, int first, int last, long afterAccountId, int atMost) {
        return jdbc.query(SELECT + """
                WHERE BIRTHDAY_DONE_YEAR < ? AND BIRTHDAY_MONTH_DAY >= ? AND BIRTHDAY_MONTH_DAY <= ?
                AND BIRTHDAY_COUNTS_FROM <= ? AND ACCOUNT_ID > ? ORDER BY ACCOUNT_ID LIMIT ?""", (row, i) -> known(row), year, first, last, year, afterAccountId, atMost);
    }

    public void done(long accountId, int year) {
        jdbc.update(
                "UPDATE LOY_MEMBER SET BIRTHDAY_DONE_YEAR = ? WHERE ACCOUNT_ID = ? AND BIRTHDAY_DONE_YEAR < ?",
                year,
                accountId,
                year);
    }

    private static KnownBirthday known(ResultSet row) throws SQLException {
        return new KnownBirthday(
                row.getLong("ACCOUNT_ID"),
                new Birthday(LocalDate.parse(row.getString("BIRTHDAY"))),
                row.getInt("BIRTHDAY_COUNTS_FROM"),
                row.getInt("BIRTHDAY_CHANGES"));
    }
}
