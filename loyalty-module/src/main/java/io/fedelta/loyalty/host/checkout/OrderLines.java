package io.fedelta.loyalty.host.checkout;

import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.host.catalog.GiftCardGoods;
import io.fedelta.loyalty.host.catalog.ProductCategories;
import io.fedelta.loyalty.programme.Goods;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;

/**
 * The priced lines of an order. Their prices add up to the host's own subtotal. A bundle that is priced as the sum of
 * its parts becomes one line for each part, so that a gift card in it is seen.
 *
 * <p>By id, because databases give an order's items back in any order, and the cents that a discount leaves over go to
 * the first of equal lines: in another order a cart could promise another point than its order earns.
 */
final class OrderLines {

    private final ProductCategories categories;

    OrderLines(ProductCategories categories) {
        this.categories = categories;
    }

    /** Of all products in the orders, by product id. */
    Map<Long, Set<Long>> categoriesOf(List<Order> orders) {
        return categories.of(orders.stream()
                .flatMap(order -> order.getOrderItems().stream())
                .flatMap(OrderLines::partsOf)
                .flatMap(part -> productId(part).stream())
                .toList());
    }

    List<OrderLine> of(Order order, Map<Long, Set<Long>> categoriesOfProducts) {
        return order.getOrderItems().stream()
                .flatMap(item -> linesOf(item, categoriesOfProducts))
                .sorted(Comparator.comparingLong(OrderLine::itemId))
                .toList();
    }

    private static Stream<OrderLine> linesOf(OrderItem item, Map<Long, Set<Long>> categoriesOfProducts) {
        int times = isSumOfParts(item) ? item.getQuantity() : 1;
        return partsOf(item).map(part -> line(part, times, goods(part, categoriesOfProducts)));
    }

    private static Stream<? extends OrderItem> partsOf(OrderItem item) {
        return isSumOfParts(item) ? ((BundleOrderItem) item).getOrderItems().stream() : Stream.of(item);
    }

    private static boolean isSumOfParts(OrderItem item) {
        return item instanceof BundleOrderItem bundle && bundle.shouldSumItems();
    }

    private static Goods goods(OrderItem item, Map<Long, Set<Long>> categoriesOfProducts) {
        return productId(item)
                .map(id -> new Goods(Optional.of(id), categoriesOfProducts.getOrDefault(id, Set.of())))
                .orElse(Goods.UNKNOWN);
    }

    private static Optional<Long> productId(OrderItem item) {
        Product product = null;
        if (item instanceof DiscreteOrderItem discrete) {
            product = discrete.getProduct();
        } else if (item instanceof BundleOrderItem bundle) {
            product = bundle.getProduct();
        }
        return Optional.ofNullable(product).map(Product::getId);
    }

    private static OrderLine line(OrderItem item, int times, Goods goods) {
        return new OrderLine(
                item.getId(),
                Objects.requireNonNullElse(item.getName(), ""),
                item.getQuantity() * times,
                BroadleafOrderTranslation.amount(item.getTotalPrice().multiply(times)),
                GiftCardGoods.areBoughtBy(item),
                goods);
    }
}
