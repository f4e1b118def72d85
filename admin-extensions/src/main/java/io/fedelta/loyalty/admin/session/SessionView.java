package io.fedelta.loyalty.admin.session;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.session.ListedSession;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.SessionAuthor;

/** One row of the list of sessions. */
public class SessionView {

    private final ListedSession row;
    private final Session session;
    private final AdminFormat format;

    SessionView(ListedSession row, AdminFormat format) {
        this.row = row;
        this.session = row.session();
        this.format = format;
    }

    public String getId() {
        return session.id();
    }

    public String getOrdered() {
        return format.moment(session.submittedAt());
    }

    /** Null if no day is set. */
    public String getScheduled() {
        return session.scheduledOn().map(format::day).orElse(null);
    }

    /** Null unless it is done. */
    public String getDone() {
        return session.status().doneAt().map(format::moment).orElse(null);
    }

    public long getCustomerId() {
        return session.customer().accountId();
    }

    /** Name, else e-mail; null if there is neither. */
    public String getCustomer() {
        return !row.customer().isEmpty() ? row.customer() : row.email().isEmpty() ? null : row.email();
    }

    public String getEmail() {
        return row.email();
    }

    public long getOrderId() {
        return session.unit().orderId();
    }

    /** What people know the order by; its id if it has no number. */
    public String getOrderNumber() {
        return row.orderNumber().isEmpty() ? Long.toString(getOrderId()) : row.orderNumber();
    }

    public String getType() {
        return session.type().name();
    }

    /** Part of the message key that names the state. */
    public String getState() {
        return session.state().name();
    }

    /** Part of the message key that says how it came into that state. */
    public String getReason() {
        return session.status().reason().name();
    }

    /** Null if it has brought none. */
    public String getPoints() {
        Points points = session.status().points();
        return points.isZero() ? null : format.points(points);
    }

    /** When it was last changed. */
    public String getChanged() {
        return format.moment(session.change().at());
    }

    /** Login of who changed it last; null if it came with the order or went with its money. */
    public String getActor() {
        return session.change().by().map(SessionAuthor::actor).orElse(null);
    }

    /** Null if nothing was written. */
    public String getNote() {
        return session.change()
                .by()
                .map(SessionAuthor::note)
                .filter(note -> !note.isEmpty())
                .orElse(null);
    }
}
