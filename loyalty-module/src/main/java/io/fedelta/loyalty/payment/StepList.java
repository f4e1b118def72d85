package io.fedelta.loyalty.payment;

import io.fedelta.loyalty.payment.PaymentMoney.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Steps as they are planned. What is only recorded is one refund for each payment; a gateway is asked for each capture.
 */
final class StepList {

    private final List<ActionStep> steps = new ArrayList<>();

    void add(Move move, BigDecimal amount, Part part) {
        add(move, amount, part, part.payment().driven().contains(move));
    }

    void add(Move move, BigDecimal amount, Part part, boolean asksGateway) {
        long paymentId = part.payment().paymentId();
        for (int known = 0; known < steps.size(); known++) {
            if (!asksGateway && move == Move.REFUND && isRefundOf(paymentId, steps.get(known))) {
                steps.set(known, more(steps.get(known), amount));
                return;
            }
        }
        steps.add(step(
                steps.size() + 1,
                move,
                amount,
                Optional.of(paymentId),
                Optional.of(part.transactionId()),
                asksGateway));
    }

    void addOwnPayment(BigDecimal amount) {
        steps.add(step(steps.size() + 1, Move.CAPTURE, amount, Optional.empty(), Optional.empty(), false));
    }

    List<ActionStep> all() {
        return List.copyOf(steps);
    }

    private static boolean isRefundOf(long paymentId, ActionStep step) {
        return step.move() == Move.REFUND
                && step.paymentId().filter(id -> id == paymentId).isPresent();
    }

    private static ActionStep more(ActionStep step, BigDecimal amount) {
        return step(
                step.stepNo(),
                step.move(),
                step.amount().add(amount),
                step.paymentId(),
                step.parentId(),
                step.asksGateway());
    }

    private static ActionStep step(
            int stepNo, Move move, BigDecimal amount, Optional<Long> payment, Optional<Long> parent, boolean asks) {
        return new ActionStep(stepNo, move, amount, payment, parent, asks, StepState.ASKED, Optional.empty(), "");
    }
}
