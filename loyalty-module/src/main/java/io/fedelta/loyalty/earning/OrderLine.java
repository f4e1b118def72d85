package io.fedelta.loyalty.earning;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * @param itemId the host's order item id
 * @param price for the whole quantity, after item discounts, before order discounts; zero or more
 * @param giftCard whether the line buys a gift card
 */
public record OrderLine(long itemId, String name, int quantity, BigDecimal price, boolean giftCard) {

    public OrderLine {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(price, "price");
    }
}
