package io.fedelta.loyalty.earning;

import io.fedelta.loyalty.programme.Goods;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * @param itemId the host's order item id
 * @param price for the whole quantity, after item discounts, before order discounts; zero or more
 * @param giftCard whether the line buys a gift card
 * @param goods what it is, as rules see it
 */
public record OrderLine(long itemId, String name, int quantity, BigDecimal price, boolean giftCard, Goods goods) {

    public OrderLine {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(goods, "goods");
    }

    public OrderLine(long itemId, String name, int quantity, BigDecimal price, boolean giftCard) {
        this(itemId, name, quantity, price, giftCard, Goods.UNKNOWN);
    }
}
