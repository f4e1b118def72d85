package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.earning.PaidOrderListener;
import io.fedelta.loyalty.earning.PaymentFacts.Capture;
import io.fedelta.loyalty.earning.RefundLine;
import io.fedelta.loyalty.earning.RefundListener;
import io.fedelta.loyalty.earning.Refunded;
import io.fedelta.loyalty.earning.RefundedBase;
import io.fedelta.loyalty.earning.service.ClawBack.Loss;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells whoever listens what refunds gave back, after the points of the payment were taken back. */
public class RefundNews {

    private final List<RefundListener> refundListeners;
    private final List<PaidOrderListener> paidOrderListeners;

    public RefundNews(List<RefundListener> refundListeners, List<PaidOrderListener> paidOrderListeners) {
        this.refundListeners = refundListeners;
        this.paidOrderListeners = paidOrderListeners;
    }

    /**
     * @param before the decision before this look
     * @param loss what the look has found
     * @param counting which captures count as paid
     */
    void tell(OrderFacts order, Decision before, Loss loss, List<RefundLine> lines, Predicate<Capture> counting) {
        Refunded after = loss.refunded();
        boolean nothingLeft =
                after.lost() && RefundedBase.isAllRefunded(order.payment(), after.earlierRefunds(), counting);
        refundListeners.forEach(listener -> listener.moneyMoved(order.orderId()));
        if (loss.base().signum() > 0) {
            refundListeners.forEach(
                    listener -> listener.baseRefunded(order.orderId(), before.accountId(), loss.base()));
        }
        units(order, lines, nothingLeft)
                .forEach((itemId, units) ->
                        refundListeners.forEach(listener -> listener.unitsRefunded(order.orderId(), itemId, units)));
        if (after.lost() && !before.refunded().lost()) {
            paidOrderListeners.forEach(listener -> listener.orderLost(order.orderId(), before.accountId()));
            refundListeners.forEach(listener -> listener.orderRefunded(order.orderId()));
        }
    }

    private static Map<Long, Integer> units(OrderFacts order, List<RefundLine> lines, boolean all) {
        return all
                ? order.lines().stream().collect(Collectors.toMap(OrderLine::itemId, OrderLine::quantity, Integer::sum))
                : lines.stream()
                        .collect(
                                Collectors.groupingBy(RefundLine::itemId, Collectors.summingInt(RefundLine::quantity)));
    }
}
