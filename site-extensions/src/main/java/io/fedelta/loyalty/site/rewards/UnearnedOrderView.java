package io.fedelta.loyalty.site.rewards;

import io.fedelta.loyalty.reckoning.UnearnedOrder;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.Term;
import java.util.Optional;

/** An order without points, and why. */
public final class UnearnedOrderView {

    private final String number;
    private final String path;
    private final Term reason;

    private UnearnedOrderView(String number, String path, Term reason) {
        this.number = number;
        this.path = path;
        this.reason = reason;
    }

    /** Empty for an order that is gone or has no number to name it by. */
    public static Optional<UnearnedOrderView> of(UnearnedOrder order, PageFormat format, SiteLinks links) {
        return order.number()
                .map(number -> new UnearnedOrderView(
                        number, links.orderPoints(order.decision().orderId()), reason(order, format)));
    }

    private static Term reason(UnearnedOrder order, PageFormat format) {
        return order.due()
                .map(due -> DecisionTerm.waiting(due.paid(), due.total(), due.currency(), format))
                .orElseGet(() -> DecisionTerm.of(order.decision()));
    }

    public String getNumber() {
        return number;
    }

    /** The page that explains it. */
    public String getPath() {
        return path;
    }

    public Term getReason() {
        return reason;
    }
}
