package io.fedelta.loyalty.message.dao;

import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.MessageState;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.RowWriter;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Messages of announcements. */
public class AnnouncedRows {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public AnnouncedRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void append(String announcementId, List<Long> accountIds) {
        Object now = Moments.column(clock.instant());
        new RowWriter(jdbc)
                .write(
                        """
                        INSERT INTO LOY_MESSAGE (MESSAGE_ID, KIND, ACCOUNT_ID, SUBJECT_ID, STATE, ATTEMPTS, NEXT_ATTEMPT_AT,
                            CREATED_AT, CHANGED_AT, ANNOUNCEMENT_ID)
                        VALUES (?, ?, ?, ?, 'QUEUED', 0, ?, ?, ?, ?)""",
                        accountIds.stream()
                                .map(account -> row(announcementId, account, now))
                                .toList());
    }

    private static Object[] row(String announcementId, long accountId, Object now) {
        return new Object[] {
            UUID.randomUUID().toString(),
            MessageKind.ANNOUNCEMENT.name(),
            accountId,
            MessageKind.announcement(announcementId, accountId),
            now,
            now,
            now,
            announcementId
        };
    }

    public Map<MessageState, Long> states(String announcementId) {
        Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
        jdbc.query(
                "SELECT STATE, COUNT(*) AS MAILS FROM LOY_MESSAGE WHERE ANNOUNCEMENT_ID = ? GROUP BY STATE",
                row -> {
                    counts.put(MessageState.valueOf(row.getString("STATE")), row.getLong("MAILS"));
                },
                announcementId);
        return counts;
    }
}
