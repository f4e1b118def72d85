package io.fedelta.loyalty.host.payment;

import io.fedelta.loyalty.earning.RefundLine;
import io.fedelta.loyalty.earning.service.RefundLines;
import io.fedelta.loyalty.host.checkout.FreshOrders;
import io.fedelta.loyalty.host.checkout.OrderTranslation;
import io.fedelta.loyalty.payment.ActionStep;
import io.fedelta.loyalty.payment.OrderMoney;
import io.fedelta.loyalty.payment.dao.ActionStepRows;
import io.fedelta.loyalty.payment.dao.ActionUnitRows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The money of an order as committed now, past every cache, less what gateways were asked to give back. */
public class OrderMoneyReading {

    private final FreshOrders fresh;
    private final RefundLines refundLines;
    private final ActionStepRows steps;
    private final ActionUnitRows units;
    private final OrderMoneyTranslation translation;

    public OrderMoneyReading(
            JdbcTemplate jdbc,
            FreshOrders fresh,
            RefundLines refundLines,
            OrderTranslation orders,
            PaymentGateways gateways) {
        this.fresh = fresh;
        this.refundLines = refundLines;
        this.steps = new ActionStepRows(jdbc);
        this.units = new ActionUnitRows(jdbc);
        this.translation = new OrderMoneyTranslation(orders, gateways);
    }

    Optional<OrderMoney> read(long orderId) {
        List<ActionStep> asked = steps.asked(orderId);
        Map<Long, Integer> refunded = refundedUnits(orderId);
        return fresh.read(orderId, order -> translation.moneyOf(order, asked, refunded));
    }

    private Map<Long, Integer> refundedUnits(long orderId) {
        Map<Long, Integer> refunded = new HashMap<>(units.asked(orderId));
        for (RefundLine line : refundLines.of(orderId)) {
            refunded.merge(line.itemId(), line.quantity(), Integer::sum);
        }
        return refunded;
    }
}
