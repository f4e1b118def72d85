package io.fedelta.loyalty.reset.dao;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reset.Reset;
import io.fedelta.loyalty.reset.Reset.Undoing;
import io.fedelta.loyalty.reset.ResetFigures;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row for each reset. Whether it may be undone, and by whom first, a single conditional update decides. */
public class ResetRows {

    private static final String SELECT = """
            SELECT r.RESET_ID, r.STATE, r.REASON, r.ACTOR, r.STARTED_AT, r.UNDO_ID, r.UNDO_REASON, r.UNDO_ACTOR, r.UNDONE_AT,
                COALESCE(m.MEMBERS, 0) AS MEMBERS, COALESCE(m.ORDERS, 0) AS ORDERS, COALESCE(m.SESSIONS, 0) AS SESSIONS,
                COALESCE(m.PAYMENT_POINTS, 0) AS PAYMENT_POINTS, COALESCE(m.SESSION_POINTS, 0) AS SESSION_POINTS
            FROM LOY_RESET r LEFT JOIN (
                SELECT RESET_ID, COUNT(*) AS MEMBERS, SUM(ORDERS) AS ORDERS, SUM(SESSIONS) AS SESSIONS,
                    SUM(PAYMENT_POINTS) AS PAYMENT_POINTS, SUM(SESSION_POINTS) AS SESSION_POINTS
                FROM LOY_RESET_MEMBER GROUP BY RESET_ID) m ON m.RESET_ID = r.RESET_ID\s""";

    private static final String ORDERS = "FROM LOY_ORDER_DECISION WHERE STATE = 'AWARDED' AND POINTS > TAKEN_BACK";
    private static final String SESSIONS = "FROM LOY_SESSION WHERE REASON = 'AWARDED'";

    /** What stands of awards, order by order and session by session. */
    private static final String STANDING = """
            SELECT m.MEMBERS, o.ORDERS, o.PAYMENT_POINTS, s.SESSIONS, s.SESSION_POINTS
            FROM (SELECT COUNT(*) AS ORDERS, COALESCE(SUM(POINTS - TAKEN_BACK), 0) AS PAYMENT_POINTS %1$s) o
            CROSS JOIN (SELECT COUNT(*) AS SESSIONS, COALESCE(SUM(POINTS), 0) AS SESSION_POINTS %2$s) s
            CROSS JOIN (SELECT COUNT(*) AS MEMBERS FROM (SELECT ACCOUNT_ID %1$s UNION SELECT ACCOUNT_ID %2$s) standing) m""".formatted(ORDERS, SESSIONS);

    private static final String AWARDED_SINCE = """
            EXISTS (SELECT 1 FROM LOY_RESET_MEMBER m
                JOIN LOY_ACCOUNT a ON a.ACCOUNT_ID = m.ACCOUNT_ID AND a.LAST_ENTRY_NO > m.LAST_ENTRY_NO
                JOIN LOY_ENTRY e ON e.ACCOUNT_ID = m.ACCOUNT_ID AND e.ENTRY_NO > m.LAST_ENTRY_NO
                WHERE m.RESET_ID = ? AND e.KIND IN ('PAYMENT', 'SESSION'))""";

    private final JdbcTemplate jdbc;

    public ResetRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public ResetFigures standing() {
        return jdbc.queryForObject(STANDING, (row, i) -> figures(row));
    }

    /** By the index on points: the first member will do. */
    public boolean hasPoints() {
        return !jdbc.queryForList(
                        "SELECT ACCOUNT_ID FROM LOY_ACCOUNT WHERE LIFETIME_POINTS > 0"
                                + " ORDER BY LIFETIME_POINTS DESC, ACCOUNT_ID DESC LIMIT 1",
                        Long.class)
                .isEmpty();
    }

    /** What members have for life, for whatever. */
    public long allPoints() {
        return jdbc.queryForObject("SELECT COALESCE(SUM(LIFETIME_POINTS), 0) FROM LOY_ACCOUNT", Long.class);
    }

    /** @throws org.springframework.dao.DuplicateKeyException if it began before */
    public void begin(String resetId, ManualNote by, Instant now) {
        jdbc.update(
                "INSERT INTO LOY_RESET (RESET_ID, STATE, REASON, ACTOR, STARTED_AT) VALUES (?, 'TAKING', ?, ?, ?)",
                resetId,
                by.reason(),
                by.actor(),
                Moments.column(now));
    }

    public void move(String resetId, Reset.State from, Reset.State to) {
        jdbc.update("UPDATE LOY_RESET SET STATE = ? WHERE RESET_ID = ? AND STATE = ?", to.name(), resetId, from.name());
    }

    /** @return false if it is not over, undone already, or somebody has earned payment or session points since */
    public boolean beginUndoing(String resetId, String undoId, ManualNote by, Instant now) {
        return jdbc.update(
                        "UPDATE LOY_RESET SET STATE = 'GIVING_BACK', UNDO_ID = ?, UNDO_REASON = ?, UNDO_ACTOR = ?, UNDONE_AT = ?"
                                + " WHERE RESET_ID = ? AND STATE = 'TAKEN' AND NOT " + AWARDED_SINCE,
                        undoId,
                        by.reason(),
                        by.actor(),
                        Moments.column(now),
                        resetId,
                        resetId)
                == 1;
    }

    public boolean isAwardedSince(String resetId) {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM LOY_RESET WHERE RESET_ID = ? AND " + AWARDED_SINCE,
                        Long.class,
                        resetId,
                        resetId)
                > 0;
    }

    public Optional<Reset> find(String resetId) {
        return jdbc.query(SELECT + "WHERE r.RESET_ID = ?", (row, i) -> reset(row), resetId).stream()
                .findFirst();
    }

    public Optional<Reset> ofUndoing(String undoId) {
        return jdbc.query(SELECT + "WHERE r.UNDO_ID = ?", (row, i) -> reset(row), undoId).stream()
                .findFirst();
    }

    public List<Reset> newest(int atMost) {
        return jdbc.query(
                SELECT + "ORDER BY r.STARTED_AT DESC, r.RESET_ID DESC LIMIT ?", (row, i) -> reset(row), atMost);
    }

    private static Reset reset(ResultSet row) throws SQLException {
        return new Reset(
                row.getString("RESET_ID"),
                Reset.State.valueOf(row.getString("STATE")),
                new ManualNote(row.getString("REASON"), row.getString("ACTOR")),
                Moments.moment(row, "STARTED_AT"),
                figures(row),
                undoing(row));
    }

    private static Optional<Undoing> undoing(ResultSet row) throws SQLException {
        String undoId = row.getString("UNDO_ID");
        return undoId == null
                ? Optional.empty()
                : Optional.of(new Undoing(
                        undoId,
                        new ManualNote(row.getString("UNDO_REASON"), row.getString("UNDO_ACTOR")),
                        Moments.moment(row, "UNDONE_AT")));
    }

    private static ResetFigures figures(ResultSet row) throws SQLException {
        return new ResetFigures(
                row.getLong("MEMBERS"),
                row.getLong("ORDERS"),
                row.getLong("PAYMENT_POINTS"),
                row.getLong("SESSIONS"),
                row.getLong("SESSION_POINTS"));
    }
}
