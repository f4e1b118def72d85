package io.fedelta.loyalty.payment;

import java.math.BigDecimal;
import java.util.Optional;

/** How an action ended. Whoever asks again with the same request hears of the same action. */
public sealed interface ActionResult {

    /** Taken and kept; a gateway may still have refused its part, as the action's steps tell. */
    record Taken(OrderAction action) implements ActionResult {}

    /**
     * Nothing was changed.
     *
     * @param atMost the figure that would have been possible, in the order's currency
     */
    record Refused(Refusal reason, Optional<BigDecimal> atMost) implements ActionResult {}
}
