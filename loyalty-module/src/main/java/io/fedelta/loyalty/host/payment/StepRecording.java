package io.fedelta.loyalty.host.payment;

import io.fedelta.loyalty.earning.RefundLine;
import io.fedelta.loyalty.earning.service.RefundLines;
import io.fedelta.loyalty.host.payment.HostBooks.Line;
import io.fedelta.loyalty.payment.ActionStep;
import io.fedelta.loyalty.payment.Move;
import io.fedelta.loyalty.payment.OrderCommand;
import io.fedelta.loyalty.payment.OrderCommand.RecordPayment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.broadleafcommerce.core.payment.service.OrderPaymentService;

/** Turns steps into transactions of the host, and tells which units they give back, in the caller's transaction. */
public class StepRecording {

    private final HostBooks books;
    private final RefundLines refundLines;

    public StepRecording(OrderPaymentService payments, EntityManager entities, RefundLines refundLines) {
        this.books = new HostBooks(payments, entities);
        this.refundLines = refundLines;
    }

    /** What only has to be recorded is done at once. */
    ActionStep record(long orderId, OrderCommand command, String detail, ActionStep step, Instant now) {
        Instant at = command instanceof RecordPayment payment ? payment.receivedAt() : now;
        Line line = new Line(step.move(), step.amount(), at, detail, Map.of());
        long transactionId = step.parentId()
                .map(parent -> books.follow(parent, line))
                .orElseGet(() -> books.receive(orderId, ((RecordPayment) command).method(), line));
        recordUnits(orderId, step.move(), transactionId, command.units());
        return step.done(transactionId, "");
    }

    /** What a gateway did, in its own words. */
    ActionStep answered(long orderId, ActionStep step, Map<Long, Integer> units, Instant at, StepAnswer answer) {
        Line line = new Line(step.move(), answer.moved(step.amount()), at, answer.text(), answer.fields());
        long transactionId = books.follow(step.parentId().orElseThrow(), line);
        recordUnits(orderId, step.move(), transactionId, units);
        return step.done(transactionId, answer.text());
    }

    void cancel(long orderId) {
        books.cancel(orderId);
    }

    private void recordUnits(long orderId, Move move, long transactionId, Map<Long, Integer> units) {
        if (move == Move.REFUND && !units.isEmpty()) {
            List<RefundLine> lines = units.entrySet().stream()
                    .map(unit -> new RefundLine(transactionId, unit.getKey(), unit.getValue()))
                    .toList();
            refundLines.record(orderId, lines);
        }
    }
}
