package io.fedelta.loyalty.payment;

import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.payment.ActionPlan.Impossible;
import io.fedelta.loyalty.payment.ActionPlan.Possible;
import io.fedelta.loyalty.payment.OrderCommand.Cancel;
import io.fedelta.loyalty.payment.OrderCommand.Capture;
import io.fedelta.loyalty.payment.OrderCommand.RecordPayment;
import io.fedelta.loyalty.payment.OrderCommand.RefundAmount;
import io.fedelta.loyalty.payment.OrderCommand.RefundUnits;
import io.fedelta.loyalty.payment.OrderCommand.VoidTransaction;
import io.fedelta.loyalty.payment.PaymentMoney.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks of one order, each of which may end the planning. */
final class ActionPlanner {

    private final OrderMoney money;
    private final Instant now;
    private final StepList steps = new StepList();

    ActionPlanner(OrderMoney money, Instant now) {
        this.money = money;
        this.now = now;
    }

    ActionPlan plan(OrderCommand command) {
        try {
            String detail = detailOf(command);
            return new Possible(steps.all(), detail);
        } catch (RefusedException refused) {
            return new Impossible(refused.reason(), refused.atMost());
        }
    }

    /** Lists the steps, and tells what the audit says of them beside their amounts. */
    private String detailOf(OrderCommand command) {
        require(money.order().state() != OrderState.OPEN, Refusal.NOT_SUBMITTED);
        String detail = "";
        if (command instanceof RecordPayment payment) {
            detail = record(payment);
        } else if (command instanceof Capture capture) {
            capture(capture);
        } else if (command instanceof RefundAmount refund) {
            refund(refund.amount());
        } else if (command instanceof RefundUnits refund) {
            detail = refund(refund);
        } else if (command instanceof VoidTransaction undone) {
            undo(undone.transactionId());
        } else if (command instanceof Cancel cancel) {
            cancel(cancel);
        }
        return detail;
    }

    private String record(RecordPayment payment) {
        requireNotCancelled();
        requireAmount(payment.amount());
        requireAtMost(payment.amount(), money.open(), Refusal.MORE_THAN_OPEN);
        require(!payment.receivedAt().isAfter(now), Refusal.IN_THE_FUTURE);
        require(
                money.order()
                        .submittedAt()
                        .filter(payment.receivedAt()::isBefore)
                        .isEmpty(),
                Refusal.BEFORE_THE_ORDER);
        promiseOf(payment.amount())
                .ifPresentOrElse(
                        promise -> steps.add(Move.CAPTURE, payment.amount(), promise, false),
                        () -> steps.addOwnPayment(payment.amount()));
        return payment.method() + (payment.memo().isEmpty() ? "" : ": " + payment.memo());
    }

    /** Money that was promised is kept with its promise. */
    private Optional<Part> promiseOf(BigDecimal amount) {
        return money.held().stream()
                .filter(held -> held.transaction().promised() && held.left().compareTo(amount) >= 0)
                .findFirst();
    }

    private void capture(Capture capture) {
        requireNotCancelled();
        requireAmount(capture.amount());
        Part held = part(
                money.held().stream()
                        .filter(part -> !part.transaction().promised())
                        .toList(),
                capture.authorizationId());
        requireAtMost(capture.amount(), held.left(), Refusal.MORE_THAN_HELD);
        requireAtMost(capture.amount(), money.open(), Refusal.MORE_THAN_OPEN);
        steps.add(Move.CAPTURE, capture.amount(), held);
    }

    private void refund(BigDecimal amount) {
        requireAmount(amount);
        requireAtMost(amount, money.refundable(), Refusal.MORE_THAN_RECEIVED);
        BigDecimal left = amount;
        for (Part received : money.received()) {
            BigDecimal part = left.min(received.left());
            if (part.signum() > 0) {
                steps.add(Move.REFUND, part, received);
            }
            left = left.subtract(part);
        }
    }

    private String refund(RefundUnits refund) {
        require(!refund.units().isEmpty(), Refusal.NO_SUCH_UNITS);
        refund.units()
                .forEach((itemId, units) -> require(
                        money.order().lines().stream()
                                .anyMatch(
                                        line -> line.itemId() == itemId && units > 0 && units <= money.unitsLeft(line)),
                        Refusal.NO_SUCH_UNITS));
        BigDecimal amount = new RefundPrice(money).of(refund.units());
        refund(amount);
        require(steps.all().size() == 1, Refusal.NO_SINGLE_PAYMENT);
        return money.order().lines().stream()
                .filter(line -> refund.units().containsKey(line.itemId()))
                .map(line -> refund.units().get(line.itemId()) + " \u00d7 " + line.name())
                .collect(Collectors.joining(", "));
    }

    private void undo(long transactionId) {
        Part part = part(
                Stream.concat(money.held().stream(), money.received().stream()).toList(), transactionId);
        require(part.canBeUndone(), Refusal.NO_SUCH_TRANSACTION);
        steps.add(undoing(part), part.left(), part);
    }

    private void cancel(Cancel cancel) {
        requireNotCancelled();
        if (cancel.givesBack()) {
            money.held().stream()
                    .filter(Part::canBeUndone)
                    .forEach(held -> steps.add(undoing(held), held.left(), held));
            money.received().forEach(received -> steps.add(Move.REFUND, received.left(), received));
        }
    }

    /** A promise is booked as captured by the host, so it is voided like a capture. */
    private static Move undoing(Part part) {
        boolean authorized =
                part.transaction().is(Move.AUTHORIZE) && !part.transaction().promised();
        return authorized ? Move.REVERSE_AUTHORIZE : Move.VOID;
    }

    private static Part part(List<Part> parts, long transactionId) {
        return parts.stream()
                .filter(part -> part.transactionId() == transactionId)
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_TRANSACTION, Optional.empty()));
    }

    private void requireNotCancelled() {
        require(money.order().state() != OrderState.CANCELLED, Refusal.CANCELLED);
    }

    private void requireAmount(BigDecimal amount) {
        boolean payable = amount.signum() > 0 && amount.stripTrailingZeros().scale() <= money.decimals();
        require(payable, Refusal.NO_AMOUNT);
    }

    private static void requireAtMost(BigDecimal amount, BigDecimal most, Refusal otherwise) {
        if (amount.compareTo(most) > 0) {
            throw new RefusedException(otherwise, Optional.of(most));
        }
    }

    private static void require(boolean holds, Refusal otherwise) {
        if (!holds) {
            throw new RefusedException(otherwise, Optional.empty());
        }
    }
}
