package io.fedelta.loyalty.host.catalog;

import org.broadleafcommerce.core.catalog.domain.Sku;
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

    public static boolean is(Sku sku) {
        return FulfillmentType.GIFT_CARD.equals(sku.getFulfillmentType());
    }
}
