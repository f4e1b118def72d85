package io.fedelta.loyalty.host.catalog;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.programme.Goods;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.order.service.type.FulfillmentType;

/** Looks at a product as if it lay alone in a cart, at the host's price of the moment. */
public class ProductFacts {

    private final BroadleafCurrencyService currencies;
    private final ShownCategories categories;

    public ProductFacts(BroadleafCurrencyService currencies, ShownCategories categories) {
        this.currencies = currencies;
        this.categories = categories;
    }

    /** A cart with one of it; empty for a product without a price of its own. */
    public Optional<OrderFacts> inCartOf(long customerId, Product product) {
        return Optional.ofNullable(product.getDefaultSku())
                .filter(sku -> sku.isOnSale() || sku.hasRetailPrice())
                .map(sku -> OrderFacts.cart(customerId, currency(sku.getPrice()), List.of(line(product, sku))));
    }

    private OrderLine line(Product product, Sku sku) {
        return new OrderLine(
                0,
                Objects.requireNonNullElse(sku.getName(), ""),
                1,
                sku.getPrice().getAmount(),
                FulfillmentType.GIFT_CARD.equals(sku.getFulfillmentType()),
                new Goods(Optional.of(product.getId()), categories.of(product.getId())));
    }

    /** A price without a currency is in the store's own. */
    private String currency(Money price) {
        BroadleafCurrency own = currencies.findDefaultBroadleafCurrency();
        return price.getCurrency() == null
                ? own.getCurrencyCode()
                : price.getCurrency().getCurrencyCode();
    }
}
