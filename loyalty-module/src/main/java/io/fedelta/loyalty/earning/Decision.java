package io.fedelta.loyalty.earning;

import io.fedelta.loyalty.ledger.Points;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What was decided about an order's payment points. An order has one decision; it changes only from WAITING to one of
 * the others, to NO_LONGER_SUBMITTED when the order is withdrawn, to RESET and back when points are reset and that is
 * undone, and anew when a withdrawn order is submitted again or a guest's order is claimed.
 *
 * @param points what the order has earned: more than zero if it is awarded, zero otherwise
 * @param entryNo the newest entry for the order: its award, or the reversal of it
 * @param cycle 0; one more each time the order was submitted, or paid in full, again, or awarded after a reset
 * @param refunded what became of the order since it was paid
 * @param seen the host's figures when the order was last looked at; empty if that was before they were kept
 */
public record Decision(
        long orderId,
        long accountId,
        State state,
        Reason reason,
        Points points,
        Optional<Long> entryNo,
        int cycle,
        Instant decidedAt,
        Refunded refunded,
        Optional<Seen> seen) {

    public enum State {
        AWARDED,
        EXCLUDED,
        WAITING
    }

    public enum Reason {
        PAID_IN_FULL,
        NOT_FULLY_PAID,
        PROGRAMME_OFF,
        PAYMENT_POINTS_OFF,
        GUEST,
        NOTHING_EARNS,
        NO_LONGER_SUBMITTED,
        /** It was awarded, and a merchant has taken the points of all orders away. */
        RESET
    }

    public Decision {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(refunded, "refunded");
        Objects.requireNonNull(seen, "seen");
    }

    /** Just made: nothing became of it yet. */
    public Decision(
            long orderId,
            long accountId,
            State state,
            Reason reason,
            Points points,
            Optional<Long> entryNo,
            int cycle,
            Instant decidedAt) {
        this(orderId, accountId, state, reason, points, entryNo, cycle, decidedAt, Refunded.NOTHING, Optional.empty());
    }

    /** Whether the order's payment is still awaited, or its submission was undone: then it is decided again. */
    public boolean isOpen() {
        return state == State.WAITING || isWithdrawn();
    }

    public boolean isWithdrawn() {
        return reason == Reason.NO_LONGER_SUBMITTED;
    }

    /** Paid in full while the programme was on, and yet no points for it now. */
    public boolean isPaidWithoutPoints() {
        return reason == Reason.PAYMENT_POINTS_OFF || reason == Reason.NOTHING_EARNS || reason == Reason.RESET;
    }

    /**
     * The cycle of the next award. An award that was taken back whole, with the order or by a reset, stays in the
     * ledger with what took it; whoever has good reason to award the order again does it in a cycle of its own.
     */
    public int nextCycle() {
        return isWithdrawn() || reason == Reason.RESET ? cycle + 1 : cycle;
    }

    /** A guest's order that nobody has claimed, and of which something is left. */
    public boolean isClaimable() {
        return reason == Reason.GUEST && !refunded.lost();
    }

    /** Paid in full once, and given back in full since. */
    public boolean isPaidAndLost() {
        return refunded.lost() && (state == State.AWARDED || isPaidWithoutPoints());
    }

    /** Points of the award that were not taken back. */
    public Points left() {
        return points.plus(refunded.takenBack().negated());
    }

    public Decision with(Refunded since) {
        return new Decision(orderId, accountId, state, reason, points, entryNo, cycle, decidedAt, since, seen);
    }

    public Decision having(Seen now) {
        return new Decision(
                orderId, accountId, state, reason, points, entryNo, cycle, decidedAt, refunded, Optional.of(now));
    }

    /** Whether the host's figures have moved since the order was looked at. */
    public boolean isUpToDateWith(Seen now) {
        return seen.equals(Optional.of(now));
    }
}
