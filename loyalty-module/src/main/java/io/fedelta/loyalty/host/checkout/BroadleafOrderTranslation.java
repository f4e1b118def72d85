package io.fedelta.loyalty.host.checkout;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderLine;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.host.catalog.ProductCategories;
import io.fedelta.loyalty.host.offer.LoyaltyOffers;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadleafcommerce.common.currency.service.BroadleafCurrencyService;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.FulfillmentGroupFee;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;

/**
 * Takes every figure as the host has priced it and computes none: a cart and the order it becomes yield the same facts.
 */
public class BroadleafOrderTranslation implements OrderTranslation {

    private final BroadleafCurrencyService currencies;
    private final OrderLines lines;

    public BroadleafOrderTranslation(BroadleafCurrencyService currencies, ProductCategories categories) {
        this.currencies = currencies;
        this.lines = new OrderLines(categories);
    }

    @Override
    public OrderFacts factsOf(Order order) {
        return factsOfAll(List.of(order)).get(0);
    }

    @Override
    public List<OrderFacts> factsOfAll(List<Order> orders) {
        Map<Long, Set<Long>> categoriesOfProducts = lines.categoriesOf(orders);
        return orders.stream()
                .map(order -> factsOf(order, categoriesOfProducts))
                .toList();
    }

    private OrderFacts factsOf(Order order, Map<Long, Set<Long>> categoriesOfProducts) {
        Optional<Instant> submittedAt =
                Optional.ofNullable(order.getSubmitDate()).map(BroadleafOrderTranslation::moment);
        OrderState state = state(order.getStatus());
        List<OrderLine> orderLines = lines.of(order, categoriesOfProducts);
        return new OrderFacts(
                order.getId(),
                Optional.ofNullable(order.getOrderNumber()),
                order.getCustomer().getId(),
                order.getCustomer().isRegistered(),
                state,
                currency(order),
                orderLines,
                amount(order.getOrderAdjustmentsValue()),
                sparingDiscount(order, orderLines),
                amount(order.getTotalTax()),
                amount(order.getTotalShipping()),
                fees(order),
                amount(order.getTotal()),
                OrderCaptures.paymentFacts(order, state, submittedAt.orElse(Instant.EPOCH)),
                submittedAt);
    }

    /** Without gift cards it makes no difference, and costs no look at the offers. */
    private static BigDecimal sparingDiscount(Order order, List<OrderLine> orderLines) {
        return orderLines.stream().anyMatch(OrderLine::giftCard) ? LoyaltyOffers.discount(order) : BigDecimal.ZERO;
    }

    /** An order without a currency is in the store's own. */
    private String currency(Order order) {
        return (order.getCurrency() == null ? currencies.findDefaultBroadleafCurrency() : order.getCurrency())
                .getCurrencyCode();
    }

    private static BigDecimal fees(Order order) {
        return order.getFulfillmentGroups().stream()
                .flatMap(group -> group.getFulfillmentGroupFees().stream())
                .map(FulfillmentGroupFee::getAmount)
                .map(BroadleafOrderTranslation::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static OrderState state(OrderStatus status) {
        if (OrderStatus.SUBMITTED.equals(status)) {
            return OrderState.SUBMITTED;
        }
        return OrderStatus.CANCELLED.equals(status) ? OrderState.CANCELLED : OrderState.OPEN;
    }

    /** Nothing is zero: the host leaves what it has not priced yet empty. */
    static BigDecimal amount(Money money) {
        return money == null ? BigDecimal.ZERO : money.getAmount();
    }

    /** By the milliseconds: dates from the database may refuse to become instants. */
    static Instant moment(Date date) {
        return Instant.ofEpochMilli(date.getTime());
    }
}
