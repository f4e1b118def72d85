package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.earning.Eligibility;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.earning.service.DecisionLock;
import io.fedelta.loyalty.programme.service.Programme;
import java.util.Optional;

/** Orders that are paid, locked so that nobody decides about them while what they have bought is handed out. */
public class PaidPurchases {

    private final Orders orders;
    private final DecisionLock decisions;
    private final Programme programme;

    public PaidPurchases(Orders orders, DecisionLock decisions, Programme programme) {
        this.orders = orders;
        this.decisions = decisions;
        this.programme = programme;
    }

    /** Joins the caller's transaction. Empty if the order is not paid, or not submitted any more. */
    Optional<OrderFacts> locked(long orderId) {
        return decisions.take(orderId).flatMap(locked -> orders.find(orderId)).filter(this::isPaid);
    }

    private boolean isPaid(OrderFacts order) {
        return order.state() == OrderState.SUBMITTED
                && Eligibility.paidAt(order, programme::at).isPresent();
    }
}
