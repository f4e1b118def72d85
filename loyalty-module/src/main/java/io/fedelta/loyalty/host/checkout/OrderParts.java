package io.fedelta.loyalty.host.checkout;

import io.fedelta.loyalty.host.persistence.PaddedIds;
import java.util.Collection;
import java.util.List;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.core.order.domain.OrderItemImpl;
import org.broadleafcommerce.core.order.domain.OrderItemPriceDetailImpl;
import org.broadleafcommerce.core.payment.domain.OrderPaymentImpl;
import org.hibernate.Session;

/**
 * Fills the collections that facts are read from, each for all orders by one statement: the host maps them lazily and
 * without batches, so that each order would cost a dozen statements of its own.
 */
final class OrderParts {

    /** What is one for each order comes with the payments, so that orders themselves are read once less. */
    private static final String ORDERS = "SELECT o FROM " + OrderImpl.class.getName()
            + " o LEFT JOIN FETCH o.customer LEFT JOIN FETCH o.payments WHERE o.id IN (:ids) ORDER BY o.id";

    private static final List<String> FETCHES = List.of(
            ofOrders("orderItems"),
            ofOrders("orderAdjustments"),
            ofOrders("fulfillmentGroups"),
            of(OrderItemImpl.class, "orderItemPriceDetails"),
            fetch(OrderItemPriceDetailImpl.class, "orderItemPriceDetailAdjustments", "orderItem.order.id"),
            of(FulfillmentGroupImpl.class, "fulfillmentGroupFees"));

    private static final String TRANSACTIONS = of(OrderPaymentImpl.class, "transactions");
    private static final String TRANSACTIONS_OF = fetch(OrderPaymentImpl.class, "transactions", "id");
    private static final String KNOWN_TRANSACTIONS = "SELECT o FROM " + OrderPaymentImpl.class.getName()
            + " o LEFT JOIN FETCH o.transactions t WHERE t.id IN (:ids)";

    private OrderParts() {}

    private static String ofOrders(String part) {
        return fetch(OrderImpl.class, part, "id");
    }

    private static String of(Class<?> type, String part) {
        return fetch(type, part, "order.id");
    }

    private static String fetch(Class<?> type, String part, String id) {
        return "SELECT o FROM %s o LEFT JOIN FETCH o.%s WHERE o.%s IN (:ids)".formatted(type.getName(), part, id);
    }

    /** @return those that exist, by id */
    static List<Order> fetch(Session session, Collection<Long> orderIds) {
        List<Order> orders = orders(session, orderIds);
        run(session, TRANSACTIONS, orderIds);
        return orders;
    }

    /** @param known of more orders than these: then their transactions are read by their keys */
    static List<Order> fetch(Session session, Collection<Long> orderIds, TransactionIds known) {
        List<Order> orders = orders(session, orderIds);
        run(session, KNOWN_TRANSACTIONS, known.of(orderIds));
        run(session, TRANSACTIONS_OF, known.paymentsWithout(orderIds));
        return orders;
    }

    private static List<Order> orders(Session session, Collection<Long> orderIds) {
        List<Order> orders = run(session, ORDERS, orderIds);
        FETCHES.forEach(fetch -> run(session, fetch, orderIds));
        return orders.stream().distinct().toList();
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> run(Session session, String fetch, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : session.createQuery(fetch)
                        .setParameterList("ids", PaddedIds.of(ids))
                        .list();
    }
}
