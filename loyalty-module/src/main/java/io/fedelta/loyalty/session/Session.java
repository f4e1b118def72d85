package io.fedelta.loyalty.session;

import io.fedelta.loyalty.ledger.AppliedMultiplier;
import io.fedelta.loyalty.ledger.Points;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An appointment that a customer has bought: one unit of an order line whose goods had a session type.
 *
 * @param customer whose order it is
 * @param type as it was when the order was submitted
 * @param multipliers of its points, by the order's submission
 * @param scheduledOn the day on which it is meant to take place, if the merchant has set one
 */
public record Session(
        SessionUnit unit,
        Customer customer,
        Type type,
        List<AppliedMultiplier> multipliers,
        Instant submittedAt,
        Optional<LocalDate> scheduledOn,
        Status status,
        SessionChange change) {

    /** @param guest whether the order was a guest's that nobody has claimed */
    public record Customer(long accountId, boolean guest) {}

    public record Type(long id, String name) {}

    /**
     * @param doneAt when it was marked as done; empty unless it is
     * @param timesDone how often it was marked as done; each time is a cycle of its own in the ledger
     * @param points it has brought now: more than zero if awarded, zero otherwise
     * @param entryNo its newest entry: the award, or the reversal of it
     */
    public record Status(
            SessionReason reason, Optional<Instant> doneAt, int timesDone, Points points, Optional<Long> entryNo) {

        public static final Status ORDERED =
                new Status(SessionReason.ORDERED, Optional.empty(), 0, Points.ZERO, Optional.empty());

        public SessionState state() {
            return reason.state();
        }

        /** Took place at that moment. */
        public Status done(SessionReason result, Instant at, Points awarded, Optional<Long> award) {
            return new Status(result, Optional.of(at), timesDone + 1, awarded, award.or(() -> entryNo));
        }

        /** Not done, or not any more; what it had brought was taken back by the given entry. */
        public Status without(SessionReason result, Optional<Long> reversal) {
            return new Status(result, Optional.empty(), timesDone, Points.ZERO, reversal.or(() -> entryNo));
        }
    }

    public Session {
        Objects.requireNonNull(unit, "unit");
        multipliers = List.copyOf(multipliers);
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(change, "change");
    }

    public String id() {
        return unit.id();
    }

    public SessionState state() {
        return status.state();
    }

    public Session changed(Status now, SessionChange how) {
        return new Session(unit, customer, type, multipliers, submittedAt, scheduledOn, now, how);
    }

    public Session scheduled(Optional<LocalDate> day, SessionChange how) {
        return new Session(unit, customer, type, multipliers, submittedAt, day, status, how);
    }

    public Session claimedBy(long accountId) {
        return new Session(
                unit, new Customer(accountId, false), type, multipliers, submittedAt, scheduledOn, status, change);
    }
}
