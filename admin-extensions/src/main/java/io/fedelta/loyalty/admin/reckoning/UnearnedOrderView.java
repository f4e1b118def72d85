package io.fedelta.loyalty.admin.reckoning;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.reckoning.UnearnedOrder;
import io.fedelta.loyalty.reckoning.UnearnedOrder.Due;

/** An order whose payment has brought no points, or none yet. */
public class UnearnedOrderView {

    private final UnearnedOrder order;
    private final AdminFormat format;

    public UnearnedOrderView(UnearnedOrder order, AdminFormat format) {
        this.order = order;
        this.format = format;
    }

    public long getOrderId() {
        return order.decision().orderId();
    }

    /** What people know the order by; its id if it is gone. */
    public String getNumber() {
        return order.number().orElseGet(() -> Long.toString(getOrderId()));
    }

    /** Part of the message key that tells what was decided. */
    public String getReason() {
        return order.decision().reason().name();
    }

    public String getPoints() {
        return format.points(order.decision().points());
    }

    /** Null unless it waits for its payment. */
    public String getPaid() {
        return order.due().map(due -> format.money(due.paid(), due.currency())).orElse(null);
    }

    public String getTotal() {
        return order.due().map(due -> format.money(due.total(), due.currency())).orElse(null);
    }

    public String getOpen() {
        return order.due().map(this::open).orElse(null);
    }

    private String open(Due due) {
        return format.money(due.total().subtract(due.paid()), due.currency());
    }
}
