package io.fedelta.loyalty.session.dao;

import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.SessionAuthor;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row for each session; its primary key is what makes a unit a session once. Rows are never deleted. */
public class SessionRows {

    private static final String SELECT = "SELECT " + SessionRow.COLUMNS + " FROM LOY_SESSION s ";
    private static final String NEXT_FIRST = """
            WHERE s.ACCOUNT_ID = ? AND s.STATE = 'PLANNED'
            ORDER BY CASE WHEN s.SCHEDULED_ON IS NULL THEN 1 ELSE 0 END, s.SCHEDULED_ON, s.SUBMITTED_AT, s.SESSION_ID
            LIMIT ?""";

    private final JdbcTemplate jdbc;
    private final SessionMultiplierRows multipliers;

    public SessionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.multipliers = new SessionMultiplierRows(jdbc);
    }

    public Optional<Session> find(String sessionId) {
        return read("WHERE s.SESSION_ID = ?", sessionId).stream().findFirst();
    }

    /** Locks by an update, which every database understands as a lock on that row. */
    public Optional<Session> lock(String sessionId) {
        jdbc.update("UPDATE LOY_SESSION SET STATE = STATE WHERE SESSION_ID = ?", sessionId);
        return find(sessionId);
    }

    /** All of the order, by their ids' parts; locked. */
    public List<Session> lockAll(long orderId) {
        jdbc.update("UPDATE LOY_SESSION SET STATE = STATE WHERE ORDER_ID = ?", orderId);
        return read("WHERE s.ORDER_ID = ? ORDER BY s.SUBMISSION_NO, s.ORDER_ITEM_ID, s.UNIT_NO", orderId);
    }

    /** Those of the order's newest submission, by their ids' parts. */
    public List<Session> newestOf(long orderId) {
        return read("""
                WHERE s.ORDER_ID = ? AND s.SUBMISSION_NO = (SELECT MAX(n.SUBMISSION_NO) FROM LOY_SESSION n
                    WHERE n.ORDER_ID = s.ORDER_ID)
                ORDER BY s.ORDER_ITEM_ID, s.UNIT_NO""", orderId);
    }

    public List<Session> planned(long accountId, int atMost) {
        return read(NEXT_FIRST, accountId, atMost);
    }

    /** How often sessions of the order were created so far. */
    public int submissions(long orderId) {
        return jdbc.queryForObject(
                "SELECT COALESCE(MAX(SUBMISSION_NO) + 1, 0) FROM LOY_SESSION WHERE ORDER_ID = ?",
                Integer.class,
                orderId);
    }

    public void insert(Collection<Session> sessions) {
        jdbc.batchUpdate(
                """
                INSERT INTO LOY_SESSION (ORDER_ITEM_ID, UNIT_NO, SUBMISSION_NO, ORDER_ID, TYPE_ID, TYPE_NAME, SUBMITTED_AT,
                    ACCOUNT_ID, GUEST, SCHEDULED_ON, STATE, REASON, DONE_AT, TIMES_DONE, POINTS, ENTRY_NO, CHANGED_AT,
                    ACTOR, NOTE, SESSION_ID)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                sessions.stream()
                        .map(session -> Stream.concat(Stream.of(fixed(session)), Stream.of(changing(session)))
                                .toArray())
                        .toList());
        multipliers.insert(sessions);
    }

    public void update(Session session) {
        jdbc.update("""
                UPDATE LOY_SESSION
                SET ACCOUNT_ID = ?, GUEST = ?, SCHEDULED_ON = ?, STATE = ?, REASON = ?, DONE_AT = ?, TIMES_DONE = ?,
                    POINTS = ?, ENTRY_NO = ?, CHANGED_AT = ?, ACTOR = ?, NOTE = ?
                WHERE SESSION_ID = ?""", changing(session));
    }

    private static Object[] fixed(Session session) {
        return new Object[] {
            session.unit().itemId(),
            session.unit().unitNo(),
            session.unit().submission(),
            session.unit().orderId(),
            session.type().id(),
            session.type().name(),
            Moments.column(session.submittedAt())
        };
    }

    private static Object[] changing(Session session) {
        Session.Status status = session.status();
        Optional<SessionAuthor> by = session.change().by();
        return new Object[] {
            session.customer().accountId(),
            session.customer().guest(),
            OptionalColumn.date(session.scheduledOn()),
            status.state().name(),
            status.reason().name(),
            OptionalColumn.moment(status.doneAt()),
            status.timesDone(),
            status.points().value(),
            OptionalColumn.number(status.entryNo()),
            Moments.column(session.change().at()),
            OptionalColumn.text(by.map(SessionAuthor::actor)),
            OptionalColumn.text(by.map(SessionAuthor::note).filter(note -> !note.isEmpty())),
            session.id()
        };
    }

    private List<Session> read(String which, Object... values) {
        List<Session> sessions = jdbc.query(SELECT + which, (row, i) -> SessionRow.read(row), values);
        Map<String, List<AppliedMultiplier>> applied =
                multipliers.of(sessions.stream().map(Session::id).toList());
        return sessions.stream()
                .map(session -> SessionRow.with(session, applied.getOrDefault(session.id(), List.of())))
                .toList();
    }
}
