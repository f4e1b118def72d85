package io.fedelta.loyalty.audience.dao;

import io.fedelta.loyalty.audience.Announcement;
import io.fedelta.loyalty.audience.AnnouncementState;
import io.fedelta.loyalty.audience.Selection;
import io.fedelta.loyalty.audience.Template;
import io.fedelta.loyalty.audience.Text;
import io.fedelta.loyalty.audience.Topic;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.RowWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Announcements and their texts. Each change of a state names the one it starts from, so that one node makes it. */
public class AnnouncementRows {

    /** Below every account. */
    public static final long BEFORE_THE_FIRST = Long.MIN_VALUE;

    private final JdbcTemplate jdbc;

    public AnnouncementRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void append(Announcement announcement, List<Text> texts) {
        jdbc.update(
                """
                INSERT INTO LOY_ANNOUNCEMENT (ANNOUNCEMENT_ID, TEMPLATE, REFERENCE, TOPIC, SELECTION, SIGNATURE, STATE,
                    TOTAL, RELEASED, LAST_ACCOUNT_ID, CREATED_BY, CREATED_AT)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                announcement.announcementId(),
                announcement.template().name(),
                announcement.reference(),
                announcement.topic().key(),
                announcement.selection().text(),
                announcement.signature(),
                announcement.state().name(),
                announcement.total(),
                announcement.released(),
                announcement.lastAccountId(),
                announcement.createdBy(),
                Moments.column(announcement.createdAt()));
        List<Object[]> rows = new ArrayList<>();
        for (Text text : texts) {
            rows.add(new Object[] {
                announcement.announcementId(), rows.size(), text.language(), text.subject(), text.body()
            });
        }
        new RowWriter(jdbc).write("""
                INSERT INTO LOY_ANNOUNCEMENT_TEXT (ANNOUNCEMENT_ID, TEXT_NO, LANGUAGE, SUBJECT, BODY)
                VALUES (?, ?, ?, ?, ?)""", rows);
    }

    public void delete(String announcementId) {
        jdbc.update("DELETE FROM LOY_ANNOUNCEMENT_TEXT WHERE ANNOUNCEMENT_ID = ?", announcementId);
        jdbc.update("DELETE FROM LOY_ANNOUNCEMENT WHERE ANNOUNCEMENT_ID = ?", announcementId);
    }

    public Optional<Announcement> find(String announcementId) {
        return query("WHERE ANNOUNCEMENT_ID = ?", announcementId).stream().findFirst();
    }

    /** Newest first. */
    public List<Announcement> newest(int atMost) {
        return query("ORDER BY CREATED_AT DESC, ANNOUNCEMENT_ID DESC LIMIT ?", atMost);
    }

    /** Those that follow the given one when the newest come first. */
    public List<Announcement> olderThan(Instant createdAt, String announcementId, int atMost) {
        Object moment = Moments.column(createdAt);
        return query("""
                WHERE CREATED_AT < ? OR (CREATED_AT = ? AND ANNOUNCEMENT_ID < ?)
                ORDER BY CREATED_AT DESC, ANNOUNCEMENT_ID DESC LIMIT ?""", moment, moment, announcementId, atMost);
    }

    /** The one that waits longest. */
    public Optional<Announcement> oldest(AnnouncementState state) {
        return query("WHERE STATE = ? ORDER BY CREATED_AT, ANNOUNCEMENT_ID LIMIT 1", state.name()).stream()
                .findFirst();
    }

    /** Of these topics, the ones that some announcement tells that was not cancelled. */
    public List<String> told(List<Topic> topics) {
        return topics.isEmpty()
                ? List.of()
                : jdbc.queryForList(
                        "SELECT DISTINCT TOPIC FROM LOY_ANNOUNCEMENT WHERE STATE <> 'CANCELLED' AND TOPIC IN ("
                                + places(topics)
                                + ")",
                        String.class,
                        topics.stream().map(Topic::key).toArray());
    }

    /** Who tells a topic, and how far each is: the same text as long as the same were told. Empty if nobody does. */
    public String tellings(Topic topic) {
        return String.join(
                ",",
                jdbc.query(
                        """
                        SELECT ANNOUNCEMENT_ID, STATE FROM LOY_ANNOUNCEMENT WHERE TOPIC = ? ORDER BY ANNOUNCEMENT_ID""", (row, n) -> row.getString("ANNOUNCEMENT_ID") + " " + row.getString("STATE"), topic.key()));
    }

    public List<Text> texts(String announcementId) {
        return jdbc.query(
                "SELECT LANGUAGE, SUBJECT, BODY FROM LOY_ANNOUNCEMENT_TEXT WHERE ANNOUNCEMENT_ID = ? ORDER BY TEXT_NO",
                (row, n) -> new Text(row.getString("LANGUAGE"), row.getString("SUBJECT"), row.getString("BODY")),
                announcementId);
    }

    /** In the first language, by announcement. */
    public Map<String, String> subjects(Collection<String> announcementIds) {
        Map<String, String> subjects = new HashMap<>();
        if (!announcementIds.isEmpty()) {
            jdbc.query(
                    "SELECT ANNOUNCEMENT_ID, SUBJECT FROM LOY_ANNOUNCEMENT_TEXT WHERE TEXT_NO = 0 AND ANNOUNCEMENT_ID IN ("
                            + places(announcementIds) + ")",
                    row -> {
                        subjects.put(row.getString("ANNOUNCEMENT_ID"), row.getString("SUBJECT"));
                    },
                    announcementIds.toArray());
        }
        return subjects;
    }

    private static String places(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** Locks by an update, which every database understands as a lock on that row. False if it is gone. */
    public boolean lock(String announcementId) {
        return 1 == jdbc.update("UPDATE LOY_ANNOUNCEMENT SET STATE = STATE WHERE ANNOUNCEMENT_ID = ?", announcementId);
    }

    /** False if it is not in that state. */
    public boolean move(String announcementId, AnnouncementState from, AnnouncementState to) {
        return 1
                == jdbc.update(
                        "UPDATE LOY_ANNOUNCEMENT SET STATE = ? WHERE ANNOUNCEMENT_ID = ? AND STATE = ?",
                        to.name(),
                        announcementId,
                        from.name());
    }

    /** False if it has ended already. */
    public boolean end(String announcementId, AnnouncementState end, Instant moment) {
        return 1 == jdbc.update("""
                UPDATE LOY_ANNOUNCEMENT SET STATE = ?, ENDED_AT = ?
                WHERE ANNOUNCEMENT_ID = ? AND STATE IN ('PREPARING', 'SENDING', 'PAUSED')""", end.name(), Moments.column(moment), announcementId);
    }

    /** All recipients are noted: their mails can leave. */
    public boolean begin(String announcementId) {
        return 1 == jdbc.update("""
                UPDATE LOY_ANNOUNCEMENT SET STATE = 'SENDING', TOTAL =
                    (SELECT COUNT(*) FROM LOY_ANNOUNCEMENT_RECIPIENT R WHERE R.ANNOUNCEMENT_ID = ?)
                WHERE ANNOUNCEMENT_ID = ? AND STATE = 'PREPARING'""", announcementId, announcementId);
    }

    /** Nobody needs a name that was typed into its filter any more once all are noted, and it may be somebody's. */
    public void forgetName(String announcementId) {
        find(announcementId)
                .ifPresent(noted -> jdbc.update(
                        "UPDATE LOY_ANNOUNCEMENT SET SELECTION = ? WHERE ANNOUNCEMENT_ID = ? AND STATE <> 'PREPARING'",
                        noted.selection().withoutName().text(),
                        announcementId));
    }

    /** False if somebody else has released more, or nobody wants it any more. */
    public boolean released(Announcement seen, int mails, long lastAccountId) {
        return 1 == jdbc.update("""
                UPDATE LOY_ANNOUNCEMENT SET RELEASED = RELEASED + ?, LAST_ACCOUNT_ID = ?
                WHERE ANNOUNCEMENT_ID = ? AND STATE = 'SENDING' AND LAST_ACCOUNT_ID = ?""", mails, lastAccountId, seen.announcementId(), seen.lastAccountId());
    }

    private List<Announcement> query(String condition, Object... arguments) {
        return jdbc.query("SELECT * FROM LOY_ANNOUNCEMENT " + condition, (row, n) -> read(row), arguments);
    }

    private static Announcement read(ResultSet row) throws SQLException {
        return new Announcement(
                row.getString("ANNOUNCEMENT_ID"),
                Template.valueOf(row.getString("TEMPLATE")),
                row.getLong("REFERENCE"),
                new Topic(row.getString("TOPIC")),
                Selection.read(row.getString("SELECTION")),
                row.getString("SIGNATURE"),
                AnnouncementState.valueOf(row.getString("STATE")),
                row.getLong("TOTAL"),
                row.getLong("RELEASED"),
                row.getLong("LAST_ACCOUNT_ID"),
                row.getString("CREATED_BY"),
                Moments.moment(row, "CREATED_AT"),
                Moments.optionalMoment(row, "ENDED_AT"));
    }
}
