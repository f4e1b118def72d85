package io.fedelta.loyalty.message.dao;

import io.fedelta.loyalty.message.Notice;
import io.fedelta.loyalty.message.NoticeKind;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** News for the merchant, each in one mail or in none yet. */
public class NoticeRows {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public NoticeRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean exists(Notice notice) {
        return 0
                < jdbc.queryForObject(
                        "SELECT COUNT(*) FROM LOY_NOTICE WHERE KIND = ? AND SUBJECT_ID = ?",
                        Long.class,
                        notice.kind().name(),
                        notice.subjectId());
    }

    /** @param mailId the mail that tells it; empty if the next one of the day will */
    public void append(Notice notice, Optional<String> mailId) {
        jdbc.update(
                """
                INSERT INTO LOY_NOTICE (NOTICE_ID, KIND, SUBJECT_ID, ACCOUNT_ID, DETAIL, MAIL_ID, CREATED_AT)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                UUID.randomUUID().toString(),
                notice.kind().name(),
                notice.subjectId(),
                OptionalColumn.number(notice.accountId()),
                notice.detail(),
                OptionalColumn.text(mailId),
                Moments.column(clock.instant()));
    }

    /** What has waited since before that moment goes into this mail. Of two nodes one finds something. */
    public int gather(String mailId, Instant before) {
        return jdbc.update(
                "UPDATE LOY_NOTICE SET MAIL_ID = ? WHERE MAIL_ID IS NULL AND CREATED_AT < ?",
                mailId,
                Moments.column(before));
    }

    public List<Notice> ofMail(String mailId, int atMost) {
        return jdbc.query("""
                SELECT KIND, SUBJECT_ID, ACCOUNT_ID, DETAIL FROM LOY_NOTICE WHERE MAIL_ID = ?
                ORDER BY CREATED_AT, NOTICE_ID LIMIT ?""", (row, n) -> read(row), mailId, atMost);
    }

    public long count(String mailId) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM LOY_NOTICE WHERE MAIL_ID = ?", Long.class, mailId);
    }

    private static Notice read(ResultSet row) throws SQLException {
        long account = row.getLong("ACCOUNT_ID");
        Optional<Long> accountId = row.wasNull() ? Optional.empty() : Optional.of(account);
        return new Notice(
                NoticeKind.valueOf(row.getString("KIND")),
                row.getString("SUBJECT_ID"),
                accountId,
                row.getString("DETAIL"));
    }
}
