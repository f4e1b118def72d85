package io.fedelta.loyalty.host.tender;

import io.fedelta.loyalty.tender.TenderKind;
import java.util.List;
import org.broadleafcommerce.core.order.domain.Order;

/**
 * What a cart is to be paid with of what the module keeps. The amounts follow the cart: they grow up to their limit,
 * shrink, and a tender for which nothing is left to pay waits with an amount of zero.
 */
public interface CartTenders {

    /** In the order in which the cart uses them up. Costs no statement of ours. */
    List<PlannedTender> on(Order cart);

    /**
     * Makes these the cart's only tenders of ours, in this order, and reprices it.
     *
     * @return the cart as saved
     * @throws IllegalStateException if the order is no cart or has no currency, or the host cannot price it
     */
    Order plan(Order cart, List<PlannedTender> wanted);

    /** Takes one off and reprices. Does nothing if the cart does not have it. */
    Order remove(Order cart, TenderKind kind, String sourceId);
}
