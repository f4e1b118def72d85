package io.fedelta.loyalty.host.catalog;

import java.math.BigDecimal;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.domain.SkuAccessor;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;

/**
 * What the host sells as a gift card: goods whose fulfillment type says so, be it their own, that of their product's
 * default article, or that of their default category, as the host itself resolves it.
 */
public final class GiftCardGoods {

    private GiftCardGoods() {}

    public static boolean areBoughtBy(OrderItem item) {
        return item instanceof SkuAccessor sold && sold.getSku() != null && is(sold.getSku());
    }

    /** What gift cards in it cost, be they the item or parts of a bundle that costs the sum of its parts. */
    public static BigDecimal priceIn(OrderItem item) {
        return priceIn(item, 1);
    }

    private static BigDecimal priceIn(OrderItem item, int times) {
        if (item instanceof BundleOrderItem bundle && bundle.shouldSumItems()) {
            return bundle.getOrderItems().stream()
                    .map(part -> priceIn(part, bundle.getQuantity()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return areBoughtBy(item) ? item.getTotalPrice().multiply(times).getAmount() : BigDecimal.ZERO;
    }

    public static boolean is(Sku sku) {
        return FulfillmentType.GIFT_CARD.equals(sku.getFulfillmentType());
    }
}
