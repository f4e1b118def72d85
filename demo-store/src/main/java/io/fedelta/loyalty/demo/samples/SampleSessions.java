package io.fedelta.loyalty.demo.samples;

import io.fedelta.loyalty.session.PlannedSession;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.SessionAction;
import io.fedelta.loyalty.session.SessionAuthor;
import io.fedelta.loyalty.session.service.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** What members have booked takes place a few weeks after the order; the studio marks it as done the same day. */
public class SampleSessions {
    private static final SessionAuthor OWNER = new SessionAuthor("studio", "");
    private static final Duration WAIT = Duration.ofDays(17);
    private static final int MOST = 20;

    private final Sessions sessions;

    public SampleSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Holds the member's sessions that are due before that moment. */
    void holdBefore(Instant moment, long customerId) {
        sessions.planned(customerId, MOST).stream()
                .map(PlannedSession::session)
                .filter(session -> dayOf(session).isBefore(moment))
                .forEach(session -> SimulatedMoment.at(
                        dayOf(session), () -> sessions.change(session.id(), SessionAction.MARK_DONE, OWNER)));
    }

    /** Agrees on a day for each session that has none. */
    void schedule(long customerId) {
        sessions.planned(customerId, MOST).stream()
                .map(PlannedSession::session)
                .filter(session -> session.scheduledOn().isEmpty())
                .forEach(session -> sessions.schedule(
                        session.id(),
                        Optional.of(
                                dayOf(session).atZone(ZoneId.systemDefault()).toLocalDate()),
                        OWNER));
    }

    private static Instant dayOf(Session session) {
        return session.submittedAt().plus(WAIT);
    }
}
