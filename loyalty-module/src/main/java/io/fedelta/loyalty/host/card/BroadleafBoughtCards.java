package io.fedelta.loyalty.host.card;

import io.fedelta.loyalty.card.BoughtCard;
import io.fedelta.loyalty.card.BoughtCards;
import io.fedelta.loyalty.card.CardWish;
import io.fedelta.loyalty.host.catalog.GiftCardGoods;
import io.fedelta.loyalty.host.checkout.FreshOrders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadleafcommerce.common.currency.domain.BroadleafCurrency;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.BundleOrderItem;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderItem;
import org.broadleafcommerce.core.order.domain.OrderItemAttribute;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Reads from an order's lines which cards they buy: worth their full price, also if an offer has made them cheaper. */
public class BroadleafBoughtCards implements BoughtCards {

    private final FreshOrders fresh;
    private final BroadleafCurrencyService currencies;

    public BroadleafBoughtCards(FreshOrders fresh, BroadleafCurrencyService currencies) {
        this.fresh = fresh;
        this.currencies = currencies;
    }

    @Override
    public Map<Long, BoughtCard> of(long orderId) {
        return fresh.read(orderId, this::read).orElse(Map.of());
    }

    private Map<Long, BoughtCard> read(Order order) {
        String currency = Optional.ofNullable(order.getCurrency())
                .or(() -> Optional.ofNullable(currencies.findDefaultBroadleafCurrency()))
                .map(BroadleafCurrency::getCurrencyCode)
                .orElse("");
        return order.getOrderItems().stream()
                .flatMap(BroadleafBoughtCards::parts)
                .filter(GiftCardGoods::areBoughtBy)
                .map(item -> card(item, currency, buyerMail(order)))
                .collect(Collectors.toMap(BoughtCard::itemId, Function.identity()));
    }

    /** The same lines as earning sees: a bundle's parts if they are priced one by one, else the bundle. */
    private static Stream<? extends OrderItem> parts(OrderItem item) {
        return item instanceof BundleOrderItem bundle && bundle.shouldSumItems()
                ? bundle.getOrderItems().stream()
                : Stream.of(item);
    }

    private static BoughtCard card(OrderItem item, String currency, String buyerMail) {
        Money worth = Objects.requireNonNullElse(item.getRetailPrice(), item.getPrice());
        return new BoughtCard(item.getId(), worth.getAmount(), currency, buyerMail, CardWish.of(attributes(item)));
    }

    private static Map<String, String> attributes(OrderItem item) {
        Map<String, String> texts = new HashMap<>();
        for (String name : List.of(CardWish.MAIL, CardWish.NAME, CardWish.SENDER, CardWish.WORDS, CardWish.DAY)) {
            OrderItemAttribute attribute = item.getOrderItemAttributes().get(name);
            if (attribute != null) {
                texts.put(name, attribute.getValue());
            }
        }
        return texts;
    }

    private static String buyerMail(Order order) {
        return Optional.ofNullable(order.getEmailAddress())
                .or(() -> Optional.ofNullable(order.getCustomer()).map(Customer::getEmailAddress))
                .filter(CardWish::isAddress)
                .orElse("");
    }
}
