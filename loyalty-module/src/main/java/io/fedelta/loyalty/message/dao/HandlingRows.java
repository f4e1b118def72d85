package io.fedelta.loyalty.message.dao;

import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What people make of messages that need attention. Each move names the states it starts from and the number of
 * attempts the person saw, so that it is made once.
 */
public class HandlingRows {

    private static final String SEEN = " WHERE MESSAGE_ID = ? AND ATTEMPTS = ? AND STATE IN ('UNCERTAIN', 'FAILED')";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public HandlingRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False if it is no longer as it was seen. */
    public boolean sendAgain(String messageId, int attempts, String login) {
        Object now = now();
        return 1 == jdbc.update("""
                UPDATE LOY_MESSAGE SET STATE = 'QUEUED', EARLIER_ATTEMPTS = ATTEMPTS, NEXT_ATTEMPT_AT = ?, CHANGED_AT = ?,
                    HANDLED_BY = ?""" + SEEN, now, now, login, messageId, attempts);
    }

    /** False if it is no longer as it was seen. */
    public boolean leave(String messageId, int attempts, String login) {
        return 1
                == jdbc.update(
                        "UPDATE LOY_MESSAGE SET STATE = 'HANDLED', CHANGED_AT = ?, HANDLED_BY = ?" + SEEN,
                        now(),
                        login,
                        messageId,
                        attempts);
    }

    /** Whether the same person has sent it again after just those attempts, whatever came of that. */
    public boolean wasSentAgain(String messageId, int attempts, String login) {
        return isThere("EARLIER_ATTEMPTS = ? AND HANDLED_BY = ? AND STATE <> 'HANDLED'", messageId, attempts, login);
    }

    public boolean wasLeft(String messageId, int attempts, String login) {
        return isThere("ATTEMPTS = ? AND HANDLED_BY = ? AND STATE = 'HANDLED'", messageId, attempts, login);
    }

    public boolean exists(String messageId) {
        return isThere("1 = 1", messageId);
    }

    private boolean isThere(String condition, String messageId, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = messageId;
        System.arraycopy(values, 0, all, 1, values.length);
        return 0
                < jdbc.queryForObject(
                        "SELECT COUNT(*) FROM LOY_MESSAGE WHERE MESSAGE_ID = ? AND " + condition, Long.class, all);
    }

    private Object now() {
        return Moments.column(clock.instant());
    }
}
