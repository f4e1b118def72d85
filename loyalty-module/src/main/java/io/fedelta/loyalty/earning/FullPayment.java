package io.fedelta.loyalty.earning;

import io.fedelta.loyalty.earning.PaymentFacts.Capture;
import io.fedelta.loyalty.earning.PaymentFacts.Refund;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The capture that completed an order's payment. If what stays covers the total, it is found among that, so that money
 * which went back and came again counts when it came again. If not, the order may have been complete before a refund:
 * then it is the capture that covered the total first.
 *
 * @param earlierRefunds how many of the order's refunds had happened by then
 */
record FullPayment(Capture completing, int earlierRefunds) {

    /** @param counting which captures count as paid */
    static Optional<FullPayment> of(PaymentFacts payment, BigDecimal total, Predicate<Capture> counting) {
        return standing(payment, total, counting).or(() -> passed(payment, total, counting));
    }

    /** The capture with which what stays covers the total; empty if it does not. */
    static Optional<FullPayment> standing(PaymentFacts payment, BigDecimal total, Predicate<Capture> counting) {
        BigDecimal paid = BigDecimal.ZERO;
        for (Capture capture : payment.captures().stream().filter(counting).toList()) {
            paid = paid.add(capture.amount());
            if (paid.compareTo(total) >= 0) {
                return Optional.of(new FullPayment(capture, payment.refunds().size()));
            }
        }
        return Optional.empty();
    }

    private static Optional<FullPayment> passed(PaymentFacts payment, BigDecimal total, Predicate<Capture> counting) {
        BigDecimal paid = BigDecimal.ZERO;
        Deque<Refund> refunds = new ArrayDeque<>(payment.refunds());
        for (Capture capture : payment.cameIn(counting)
                .sorted(Comparator.comparing(Capture::at))
                .toList()) {
            while (!refunds.isEmpty() && refunds.peek().at().isBefore(capture.at())) {
                paid = paid.subtract(refunds.remove().amount(counting));
            }
            paid = paid.add(capture.amount());
            if (paid.compareTo(total) >= 0) {
                return Optional.of(new FullPayment(capture, payment.refunds().size() - refunds.size()));
            }
        }
        return Optional.empty();
    }

    Instant at() {
        return completing.at();
    }
}
