package io.fedelta.loyalty.session.service;

import io.fedelta.loyalty.earning.RefundListener;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.SessionChange;
import io.fedelta.loyalty.session.SessionReason;
import io.fedelta.loyalty.session.SessionState;
import io.fedelta.loyalty.session.dao.SessionRows;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Cancels sessions whose order or money is gone and takes back what they had brought, in the transaction that found it
 * out and that holds the order's decision. Hearing of the same loss again changes nothing.
 */
public class SessionLoss implements RefundListener {

    /**
     * A unit that is given back was cancelled already, else has not taken place yet, else is the last of those done.
     */
    private static final Comparator<Session> FIRST_TO_GO = Comparator.comparing(
                    Session::state,
                    Comparator.comparing(
                            List.of(SessionState.CANCELLED, SessionState.PLANNED, SessionState.DONE)::indexOf))
            .thenComparing(session -> session.unit().unitNo(), Comparator.reverseOrder());

    private final SessionRows rows;
    private final SessionAward award;
    private final Clock clock;

    public SessionLoss(SessionRows rows, SessionAward award, Clock clock) {
        this.rows = rows;
        this.award = award;
        this.clock = clock;
    }

    @Override
    public void orderRefunded(long orderId) {
        loseAll(orderId, SessionReason.REFUNDED);
    }

    void orderWithdrawn(long orderId) {
        loseAll(orderId, SessionReason.ORDER_WITHDRAWN);
    }

    @Override
    public void unitsRefunded(long orderId, long itemId, int refundedUnits) {
        List<Session> ofLine = newest(rows.lockAll(orderId)).stream()
                .filter(session -> session.unit().itemId() == itemId)
                .toList();
        long lost = ofLine.stream().filter(SessionLoss::isLost).count();
        ofLine.stream()
                .filter(session -> !isLost(session))
                .sorted(FIRST_TO_GO)
                .limit(Math.max(0, refundedUnits - lost))
                .forEach(session -> lose(session, SessionReason.REFUNDED));
    }

    private static List<Session> newest(List<Session> sessions) {
        int newest = sessions.stream()
                .mapToInt(session -> session.unit().submission())
                .max()
                .orElse(0);
        return sessions.stream()
                .filter(session -> session.unit().submission() == newest)
                .toList();
    }

    private void loseAll(long orderId, SessionReason reason) {
        rows.lockAll(orderId).stream().filter(session -> !isLost(session)).forEach(session -> lose(session, reason));
    }

    private static boolean isLost(Session session) {
        SessionReason reason = session.status().reason();
        return reason == SessionReason.ORDER_WITHDRAWN || reason == SessionReason.REFUNDED;
    }

    private void lose(Session session, SessionReason reason) {
        rows.update(session.changed(
                award.without(session, reason), new SessionChange(Moments.now(clock), Optional.empty())));
    }
}
