package io.fedelta.loyalty.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something a merchant did about an order, kept for good.
 *
 * @param actionNo 1, 2, 3 … within the order
 * @param amount the sum of its steps; zero if no money moves
 * @param units units of order items that a refund gives back
 * @param detail the units of a refund, or how a payment came; may be empty
 */
public record OrderAction(
        long orderId,
        int actionNo,
        ActionKind kind,
        BigDecimal amount,
        String currency,
        String detail,
        Map<Long, Integer> units,
        ActionNote note,
        Instant takenAt,
        List<ActionStep> steps) {

    /** No detail is longer. */
    public static final int LONGEST_DETAIL = 1000;

    public OrderAction {
        steps = List.copyOf(steps);
        units = Map.copyOf(units);
        detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    }

    public boolean has(StepState state) {
        return steps.stream().anyMatch(step -> step.state() == state);
    }
}
