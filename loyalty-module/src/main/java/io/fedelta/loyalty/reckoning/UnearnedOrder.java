package io.fedelta.loyalty.reckoning;

import io.fedelta.loyalty.earning.Decision;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * An order whose payment has brought no points, or none yet.
 *
 * @param number what people know it by; empty if it is gone
 * @param due empty unless it waits for its payment
 */
public record UnearnedOrder(Decision decision, Optional<String> number, Optional<Due> due) {

    /** @param paid what of the total is paid so far */
    public record Due(BigDecimal paid, BigDecimal total, String currency) {}

    public UnearnedOrder {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(due, "due");
    }
}
