package io.fedelta.loyalty.host.checkout;

import io.fedelta.loyalty.earning.OrderFacts;
import java.util.List;
import org.broadleafcommerce.core.order.domain.Order;

/** The door through which the host's orders and carts become facts. Bean {@code blLoyaltyOrderTranslation}. */
public interface OrderTranslation {

    /** Facts of an order or live cart as it stands in memory, priced by the host; reads nothing of ours. */
    OrderFacts factsOf(Order order);

    /** The same for many, which together take as many statements for their catalogue as one. */
    List<OrderFacts> factsOfAll(List<Order> orders);
}
