package io.fedelta.loyalty.session;

import java.time.Instant;

/**
 * Hears of sessions that took place, in the transaction that notes it: what it writes commits with that or not at all.
 * Undoing a session is not told.
 */
public interface SessionListener {

    /** A registered customer's session took place. May be called again for one that was undone. */
    void sessionDone(Session session, Instant at);
}
