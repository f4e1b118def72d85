package io.fedelta.loyalty.recalculation.dao;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.Seen;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.session.SessionUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An entry that is prepared.
 *
 * @param taken what refunds take of it
 * @param before what was decided about its order or session; if that has changed the entry is left out
 * @param payment only for an order's points
 * @param session only for a session that is to be created
 */
public record StagedRow(
        long accountId,
        long orderId,
        EntryKind kind,
        Source source,
        int cycle,
        Explanation explanation,
        Points taken,
        Instant occurredAt,
        LocalDate earnedOn,
        Before before,
        Optional<Payment> payment,
        Optional<NewSession> session) {

    /** @param cycle of the decision, or how often the session was done */
    public record Before(Optional<String> state, Optional<String> reason, int cycle) {

        public static Before of(Decision decision) {
            return new Before(
                    Optional.of(decision.state().name()),
                    Optional.of(decision.reason().name()),
                    decision.cycle());
        }

        /** There is no session yet. */
        public static final Before NOTHING = new Before(Optional.empty(), Optional.empty(), 0);
    }

    /** @param refunds whether money went back, before or since */
    public record Payment(boolean refunds, int earlierRefunds, Seen seen) {}

    /** @param refunded whether its unit went back: it is created as such, and brings nothing */
    public record NewSession(SessionUnit unit, long typeId, String typeName, Instant submittedAt, boolean refunded) {}

    public Points points() {
        return explanation.points();
    }

    String state() {
        return session.filter(NewSession::refunded).isPresent() ? "REFUNDED" : "STAGED";
    }
}
