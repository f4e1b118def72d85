package io.fedelta.loyalty.session.dao;

import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.SessionAuthor;
import io.fedelta.loyalty.session.SessionChange;
import io.fedelta.loyalty.session.SessionReason;
import io.fedelta.loyalty.session.SessionUnit;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads a session from a row, without its multipliers. */
public final class SessionRow {

    /** For statements that call the table {@code s}. */
    public static final String COLUMNS = """
            s.SESSION_ID, s.ORDER_ID, s.ORDER_ITEM_ID, s.UNIT_NO, s.SUBMISSION_NO, s.ACCOUNT_ID, s.GUEST, s.TYPE_ID,
            s.TYPE_NAME, s.SUBMITTED_AT, s.SCHEDULED_ON, s.REASON, s.DONE_AT, s.TIMES_DONE, s.POINTS, s.ENTRY_NO,
            s.CHANGED_AT, s.ACTOR, s.NOTE""";

    private SessionRow() {}

    public static Session read(ResultSet row) throws SQLException {
        return new Session(
                new SessionUnit(
                        row.getLong("ORDER_ID"),
                        row.getLong("ORDER_ITEM_ID"),
                        row.getInt("UNIT_NO"),
                        row.getInt("SUBMISSION_NO")),
                new Session.Customer(row.getLong("ACCOUNT_ID"), row.getBoolean("GUEST")),
                new Session.Type(row.getLong("TYPE_ID"), row.getString("TYPE_NAME")),
                List.of(),
                Moments.moment(row, "SUBMITTED_AT"),
                Optional.ofNullable(row.getDate("SCHEDULED_ON")).map(Date::toLocalDate),
                status(row),
                new SessionChange(Moments.moment(row, "CHANGED_AT"), author(row)));
    }

    private static Session.Status status(ResultSet row) throws SQLException {
        return new Session.Status(
                SessionReason.valueOf(row.getString("REASON")),
                Moments.optionalMoment(row, "DONE_AT"),
                row.getInt("TIMES_DONE"),
                Points.of(row.getLong("POINTS")),
                entryNo(row));
    }

    private static Optional<Long> entryNo(ResultSet row) throws SQLException {
        long entryNo = row.getLong("ENTRY_NO");
        return row.wasNull() ? Optional.empty() : Optional.of(entryNo);
    }

    private static Optional<SessionAuthor> author(ResultSet row) throws SQLException {
        String actor = row.getString("ACTOR");
        String note = Objects.requireNonNullElse(row.getString("NOTE"), "");
        return Optional.ofNullable(actor).map(login -> new SessionAuthor(login, note));
    }

    static Session with(Session read, List<AppliedMultiplier> multipliers) {
        return new Session(
                read.unit(),
                read.customer(),
                read.type(),
                multipliers,
                read.submittedAt(),
                read.scheduledOn(),
                read.status(),
                read.change());
    }
}
