package io.fedelta.loyalty.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Holds what a merchant asks for against the order and says which movements it takes, or why it cannot be. */
public sealed interface ActionPlan {

    /** The movements, in their order. */
    record Possible(List<ActionStep> steps, String detail) implements ActionPlan {
        public BigDecimal amount() {
            return steps.stream().map(ActionStep::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** @param atMost the figure that would have been possible */
    record Impossible(Refusal reason, Optional<BigDecimal> atMost) implements ActionPlan {}

    static ActionPlan of(OrderMoney money, OrderCommand command, Instant now) {
        return new ActionPlanner(money, now).plan(command);
    }
}
