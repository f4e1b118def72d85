package io.fedelta.loyalty.message.dao;

import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.MessageState;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Messages and the moves of their state. Each move names the state it starts from, so that one node makes it. */
public class MessageRows {

    private static final int LONGEST_ERROR = 500;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public MessageRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean exists(MessageKind kind, String subjectId) {
        return 0
                < jdbc.queryForObject(
                        "SELECT COUNT(*) FROM LOY_MESSAGE WHERE KIND = ? AND SUBJECT_ID = ?",
                        Long.class,
                        kind.name(),
                        subjectId);
    }

    public void append(Message message) {
        jdbc.update(
                """
                INSERT INTO LOY_MESSAGE (MESSAGE_ID, KIND, ACCOUNT_ID, SUBJECT_ID, STATE, ATTEMPTS, NEXT_ATTEMPT_AT,
                    CREATED_AT, CHANGED_AT)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                message.messageId(),
                message.kind().name(),
                message.accountId(),
                message.subjectId(),
                message.state().name(),
                message.attempts(),
                Moments.column(message.nextAttemptAt()),
                Moments.column(message.createdAt()),
                now());
    }

    /** Queued messages whose time has come, the one that waits longest first. */
    public List<Message> due(int atMost) {
        return jdbc.query("""
                SELECT MESSAGE_ID, KIND, ACCOUNT_ID, SUBJECT_ID, STATE, ATTEMPTS, EARLIER_ATTEMPTS, NEXT_ATTEMPT_AT,
                    CREATED_AT, LAST_ERROR
                FROM LOY_MESSAGE WHERE STATE = 'QUEUED' AND NEXT_ATTEMPT_AT <= ?
                ORDER BY NEXT_ATTEMPT_AT, MESSAGE_ID LIMIT ?""", (row, n) -> read(row), now(), atMost);
    }

    /** False if another node has tried it since it was read, whatever came of that. */
    public boolean take(Message read) {
        return 1 == jdbc.update("""
                UPDATE LOY_MESSAGE SET STATE = 'SENDING', ATTEMPTS = ATTEMPTS + 1, CHANGED_AT = ?
                WHERE MESSAGE_ID = ? AND STATE = 'QUEUED' AND ATTEMPTS = ? AND NEXT_ATTEMPT_AT <= ?""", now(), read.messageId(), read.attempts(), now());
    }

    /**
     * Also if the hand-over took so long that it was parked meanwhile, whatever a person made of it then: now it is
     * certain, unless it has been handed over again.
     */
    public int markSent(Message taken) {
        return jdbc.update("""
                UPDATE LOY_MESSAGE SET STATE = 'SENT', LAST_ERROR = NULL, CHANGED_AT = ?
                WHERE MESSAGE_ID = ? AND ATTEMPTS = ?""", now(), taken.messageId(), handOver(taken));
    }

    /** Also if it was parked meanwhile: the server is known not to have it. */
    public int queueAgain(Message taken, Instant nextAttemptAt, String error) {
        return jdbc.update("""
                UPDATE LOY_MESSAGE SET STATE = 'QUEUED', NEXT_ATTEMPT_AT = ?, LAST_ERROR = ?, CHANGED_AT = ?
                WHERE MESSAGE_ID = ? AND ATTEMPTS = ? AND STATE IN ('SENDING', 'UNCERTAIN')""", Moments.column(nextAttemptAt), cut(error), now(), taken.messageId(), handOver(taken));
    }

    /** @param state {@code FAILED}, {@code UNWANTED} or {@code UNCERTAIN} */
    public int giveUp(Message taken, MessageState state, String error) {
        return jdbc.update("""
                UPDATE LOY_MESSAGE SET STATE = ?, LAST_ERROR = ?, CHANGED_AT = ?
                WHERE MESSAGE_ID = ? AND ATTEMPTS = ? AND STATE IN ('SENDING', 'UNCERTAIN')""", state.name(), cut(error), now(), taken.messageId(), handOver(taken));
    }

    public int parkSendingSince(Instant before, String error) {
        return jdbc.update("""
                UPDATE LOY_MESSAGE SET STATE = 'UNCERTAIN', LAST_ERROR = ?, CHANGED_AT = ?
                WHERE STATE = 'SENDING' AND CHANGED_AT < ?""", cut(error), now(), Moments.column(before));
    }

    /** Which hand-over it is that ends, so that one which a person has begun meanwhile is left alone. */
    private static int handOver(Message taken) {
        return taken.attempts() + 1;
    }

    private Object now() {
        return Moments.column(clock.instant());
    }

    private static String cut(String error) {
        return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    }

    static Message read(ResultSet row) throws SQLException {
        return new Message(
                row.getString("MESSAGE_ID"),
                MessageKind.valueOf(row.getString("KIND")),
                row.getLong("ACCOUNT_ID"),
                row.getString("SUBJECT_ID"),
                MessageState.valueOf(row.getString("STATE")),
                row.getInt("ATTEMPTS"),
                row.getInt("EARLIER_ATTEMPTS"),
                Moments.moment(row, "NEXT_ATTEMPT_AT"),
                Moments.moment(row, "CREATED_AT"),
                Optional.ofNullable(row.getString("LAST_ERROR")));
    }
}
