package io.fedelta.loyalty.payment;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.payment.PaymentMoney.Part;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An order and the money that came for it and went back, as committed now.
 *
 * @param refundedUnits units that went back so far, by order item
 */
public record OrderMoney(OrderFacts order, List<PaymentMoney> payments, Map<Long, Integer> refundedUnits) {

    private static final Comparator<Part> LATEST_FIRST = Comparator.comparing(
                    (Part part) -> part.transaction().at().orElseThrow())
            .thenComparing(Part::transactionId)
            .reversed();

    /** Carts use up cards before credit before money, in whatever order a checkout confirms them. */
    private static final Comparator<Part> LAST_USED_FIRST =
            Comparator.comparingInt((Part part) -> part.payment().turn()).thenComparing(LATEST_FIRST);

    public OrderMoney {
        payments = List.copyOf(payments);
        refundedUnits = Map.copyOf(refundedUnits);
    }

    /** Everything that came in and was not undone, also what was refunded later. */
    public BigDecimal captured() {
        return sum(PaymentMoney::captured);
    }

    public BigDecimal refunded() {
        return sum(PaymentMoney::refunded);
    }

    /** What still can be given back. */
    public BigDecimal refundable() {
        return received().stream().map(Part::left).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * What the customer still owes. An order that was paid in full owes nothing, also after a refund; a deposit that
     * was given back before is owed again.
     */
    public BigDecimal open() {
        BigDecimal open = order.total().subtract(captured());
        return open.signum() <= 0 ? BigDecimal.ZERO : open.add(refunded());
    }

    /** Authorizations and promises with something left to take. */
    public List<Part> held() {
        return payments.stream().flatMap(payment -> payment.held().stream()).toList();
    }

    /** Captures with something left to give back: money first, then credit, then gift cards; of each the latest. */
    public List<Part> received() {
        return payments.stream()
                .flatMap(payment -> payment.received().stream())
                .sorted(LAST_USED_FIRST)
                .toList();
    }

    /** Units of a line that can still be refunded. */
    public int unitsLeft(OrderLine line) {
        return line.quantity() - refundedUnits.getOrDefault(line.itemId(), 0);
    }

    /** Decimals of the currency's smallest coin. */
    public int decimals() {
        return Math.max(0, Currency.getInstance(order.currency()).getDefaultFractionDigits());
    }

    private BigDecimal sum(Function<PaymentMoney, BigDecimal> figure) {
        return payments.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
