package io.fedelta.loyalty.host.checkout;

import io.fedelta.loyalty.earning.OrderLine;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.domain.SkuAccessor;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;

/**
 * The priced lines of an order. Their prices add up to the host's own subtotal. A bundle that is priced as the sum of
 * its parts becomes one line for each part, so that a gift card in it is seen.
 *
 * <p>By id, because databases give an order's items back in any order, and the cents that a discount leaves over go to
 * the first of equal lines: in another order a cart could promise another point than its order earns.
 */
final class OrderLines {

    private OrderLines() {}

    static List<OrderLine> of(Order order) {
        return order.getOrderItems().stream()
                .flatMap(OrderLines::linesOf)
                .sorted(Comparator.comparingLong(OrderLine::itemId))
                .toList();
    }

    private static Stream<OrderLine> linesOf(OrderItem item) {
        if (item instanceof BundleOrderItem bundle && bundle.shouldSumItems()) {
            return bundle.getOrderItems().stream().map(part -> line(part, bundle.getQuantity()));
        }
        return Stream.of(line(item, 1));
    }

    private static OrderLine line(OrderItem item, int times) {
        return new OrderLine(
                item.getId(),
                Objects.requireNonNullElse(item.getName(), ""),
                item.getQuantity() * times,
                BroadleafOrderTranslation.amount(item.getTotalPrice().multiply(times)),
                isGiftCard(item));
    }

    /** The item's own fulfilment type, or that of its category, as the host resolves it. */
    private static boolean isGiftCard(OrderItem item) {
        return item instanceof SkuAccessor sold
                && sold.getSku() != null
                && FulfillmentType.GIFT_CARD.equals(sold.getSku().getFulfillmentType());
    }
}
