package io.fedelta.loyalty.earning;

import io.fedelta.loyalty.ledger.Points;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What was decided about an order's payment points. An order has one decision; it changes only from WAITING to one of
 * the others, to NO_LONGER_SUBMITTED when the order is withdrawn, and anew when such an order is submitted again.
 *
 * @param points what the order has earned: more than zero if it is awarded, zero otherwise
 * @param entryNo the newest entry for the order: its award, or the reversal of it
 * @param cycle 0; one more each time the order was withdrawn and submitted again
 */
public record Decision(
        long orderId,
        long accountId,
        State state,
        Reason reason,
        Points points,
        Optional<Long> entryNo,
        int cycle,
        Instant decidedAt) {

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
        NO_LONGER_SUBMITTED
    }

    public Decision {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(reason, "reason");
    }
}
