package io.fedelta.loyalty.earning;

import io.fedelta.loyalty.ledger.Points;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What was decided about an order's payment points. An order has one decision, ever; WAITING may still become one of
 * the others.
 *
 * @param entryNo the entry of an awarded order
 */
public record Decision(
        long orderId, long accountId, State state, Reason reason, Points points, Optional<Long> entryNo, Instant decidedAt) {

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
