package io.fedelta.loyalty.earning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What earning needs to know of an order or cart. Amounts are in its currency.
 *
 * @param orderNumber shown to people; empty for a cart
 * @param customerId whose order it is
 * @param registered whether that customer has an account in the store; guests earn nothing
 * @param currency ISO 4217
 * @param orderDiscount what order offers take off, zero or more; spread over the lines by {@link OrderDiscount}
 * @param sparingDiscount the part of it that is for other lines than gift cards
 * @param payment what is paid so far, and with what
 * @param submittedAt empty for a cart
 */
public record OrderFacts(
        long orderId,
        Optional<String> orderNumber,
        long customerId,
        boolean registered,
        OrderState state,
        String currency,
        List<OrderLine> lines,
        BigDecimal orderDiscount,
        BigDecimal sparingDiscount,
        BigDecimal tax,
        BigDecimal shipping,
        BigDecimal fees,
        BigDecimal total,
        PaymentFacts payment,
        Optional<Instant> submittedAt) {

    public OrderFacts {
        lines = List.copyOf(lines);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(payment, "payment");
        Objects.requireNonNull(submittedAt, "submittedAt");
    }

    /** The same order as that customer's. */
    public OrderFacts ownedBy(long accountId) {
        return new OrderFacts(
                orderId,
                orderNumber,
                accountId,
                true,
                state,
                currency,
                lines,
                orderDiscount,
                sparingDiscount,
                tax,
                shipping,
                fees,
                total,
                payment,
                submittedAt);
    }

    /** A cart that nobody has begun yet: what it would earn with these lines. */
    public static OrderFacts cart(long customerId, String currency, List<OrderLine> lines) {
        BigDecimal total = lines.stream().map(OrderLine::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new OrderFacts(
                0,
                Optional.empty(),
                customerId,
                true,
                OrderState.OPEN,
                currency,
                lines,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                total,
                PaymentFacts.NONE,
                Optional.empty());
    }
}
