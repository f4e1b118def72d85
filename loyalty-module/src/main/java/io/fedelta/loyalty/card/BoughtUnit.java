package io.fedelta.loyalty.card;

import java.util.Objects;
import java.util.Optional;

/**
 * One unit of a line that buys cards.
 *
 * @param submission 0; one more each time the order was submitted again
 * @param cardId what it has become
 */
public record BoughtUnit(long orderId, long itemId, int unitNo, int submission, State state, Optional<String> cardId) {

    /** Stored by name. */
    public enum State {
        /** Becomes a card once its order is paid. */
        AWAITING,
        ISSUED,
        /** Given back, before or after it became a card. */
        GIVEN_BACK,
        /** Its price is no amount that a card can have. */
        WORTHLESS
    }

    public BoughtUnit {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(cardId, "cardId");
    }

    public static BoughtUnit awaiting(long orderId, long itemId, int unitNo, int submission) {
        return new BoughtUnit(orderId, itemId, unitNo, submission, State.AWAITING, Optional.empty());
    }

    /** What its card is issued for. */
    public String sourceId() {
        return orderId + "-" + itemId + "-" + unitNo + "-" + submission;
    }
}
