package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.ClaimedOrders;
import io.fedelta.loyalty.earning.Eligibility;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderGain;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.earning.PaymentFacts.Capture;
import io.fedelta.loyalty.earning.PaymentFacts.Refund;
import io.fedelta.loyalty.earning.PaymentPoints;
import io.fedelta.loyalty.earning.RefundLine;
import io.fedelta.loyalty.earning.RefundedBase;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.programme.RuleVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What many orders are worth by one version of the rules, whatever was decided about them: by the code that awards,
 * with a handful of statements. Nothing is written.
 */
public class OrderGains {

    private final Orders orders;
    private final ClaimedOrders claims;
    private final RefundLines refundLines;

    public OrderGains(Orders orders, ClaimedOrders claims, RefundLines refundLines) {
        this.orders = orders;
        this.claims = claims;
        this.refundLines = refundLines;
    }

    /** Of those that are submitted and were paid in full, by members. */
    public List<OrderGain> of(Collection<Long> orderIds, RuleVersion version) {
        return orderIds.isEmpty()
                ? List.of()
                : orders.findAll(orderIds).stream()
                        .filter(order -> order.state() == OrderState.SUBMITTED)
                        .flatMap(order -> member(order).stream())
                        .flatMap(order -> gain(order, version).stream())
                        .toList();
    }

    private Optional<OrderFacts> member(OrderFacts order) {
        return order.registered()
                ? Optional.of(order)
                : claims.claimantOf(order.orderId()).map(order::ownedBy);
    }

    private Optional<OrderGain> gain(OrderFacts order, RuleVersion version) {
        return Eligibility.paidAt(order, moment -> version).map(paidAt -> gain(order, paidAt, version));
    }

    private OrderGain gain(OrderFacts order, Instant paidAt, RuleVersion version) {
        PaymentExplanation payment = PaymentPoints.of(order, version.rules());
        if (order.payment().refunds().isEmpty()) {
            return new OrderGain(order, paidAt, payment, BigDecimal.ZERO, 0, Map.of(), false);
        }
        int earlier = Eligibility.refundsBeforePaid(order, moment -> version);
        Predicate<Capture> counting = Eligibility.counting(moment -> version);
        List<RefundLine> lines = linesOf(order, earlier);
        BigDecimal gone = new RefundedBase(payment, counting).of(order, version.rules(), earlier, lines);
        boolean allOfBase = gone.signum() > 0 && gone.compareTo(payment.base()) == 0;
        return new OrderGain(
                order,
                paidAt,
                payment,
                gone,
                earlier,
                units(lines),
                allOfBase || RefundedBase.isAllRefunded(order.payment(), earlier, counting));
    }

    private List<RefundLine> linesOf(OrderFacts order, int earlier) {
        Set<Long> since = order.payment().refundsAfter(earlier).stream()
                .map(Refund::transactionId)
                .collect(Collectors.toSet());
        return refundLines.of(order.orderId()).stream()
                .filter(line -> since.contains(line.transactionId()))
                .toList();
    }

    private static Map<Long, Integer> units(List<RefundLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(RefundLine::itemId, Collectors.summingInt(RefundLine::quantity)));
    }
}
