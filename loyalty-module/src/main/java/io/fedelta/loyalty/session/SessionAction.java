package io.fedelta.loyalty.session;

import static io.fedelta.loyalty.session.SessionState.CANCELLED;
import static io.fedelta.loyalty.session.SessionState.DONE;
import static io.fedelta.loyalty.session.SessionState.PLANNED;

import java.util.Optional;

/** What a merchant can do with a session. */
public enum SessionAction {
    MARK_DONE(PLANNED),
    UNDO(DONE),
    CANCEL(PLANNED),
    RESTORE(CANCELLED);

    private final SessionState from;

    SessionAction(SessionState from) {
        this.from = from;
    }

    /** Why it cannot be done with this session now; empty if it can. */
    public Optional<SessionRefusal> refusal(Session session) {
        if (session.state() != from) {
            return Optional.of(SessionRefusal.because(session.status().reason()));
        }
        return this == RESTORE && session.status().reason() != SessionReason.BY_HAND
                ? Optional.of(SessionRefusal.because(session.status().reason()))
                : Optional.empty();
    }
}
