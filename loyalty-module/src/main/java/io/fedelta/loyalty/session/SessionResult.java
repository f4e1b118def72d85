package io.fedelta.loyalty.session;

import java.util.Optional;

/** Whether a session was changed, and if not, why. */
public sealed interface SessionResult {

    record Changed(Session session) implements SessionResult {}

    /** @param session as it is, with who had changed it; empty if there is none */
    record Refused(SessionRefusal why, Optional<Session> session) implements SessionResult {}
}
