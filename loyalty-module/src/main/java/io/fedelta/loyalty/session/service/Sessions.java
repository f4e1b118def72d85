package io.fedelta.loyalty.session.service;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.session.PlannedSession;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.SessionAction;
import io.fedelta.loyalty.session.SessionAuthor;
import io.fedelta.loyalty.session.SessionPromise;
import io.fedelta.loyalty.session.SessionResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The sessions that orders bring. One that took place brings points, by the rules valid then; undoing it takes exactly
 * those back. Of several who change a session at once one does, and the others are told.
 */
public interface Sessions {

    /** Does this with the session, in a transaction of its own, or tells why it can't be done. */
    SessionResult change(String sessionId, SessionAction action, SessionAuthor by);

    /** Sets or clears the day of a planned session, in a transaction of its own. */
    SessionResult schedule(String sessionId, Optional<LocalDate> day, SessionAuthor by);

    Optional<Session> find(String sessionId);

    /** Those of the order's newest submission. */
    List<Session> ofOrder(long orderId);

    /**
     * Gives the sessions of a guest's order to a registered customer. Those that took place are awarded by the rules
     * valid then. Joins the caller's transaction, which holds the order's decision; doing it twice changes nothing.
     */
    void claim(long orderId, long accountId);

    /** The account's planned sessions, next first; those without a day last. */
    List<PlannedSession> planned(long accountId, int atMost);

    /** What the sessions of the order or cart would bring at today's rules, by the code that awards. */
    List<SessionPromise> preview(OrderFacts order);
}
