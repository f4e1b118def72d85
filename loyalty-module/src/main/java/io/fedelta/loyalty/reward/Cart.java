package io.fedelta.loyalty.reward;

import java.util.Objects;

/**
 * An order that wants to use a code.
 *
 * @param currency ISO 4217
 */
public record Cart(long orderId, long customerId, String currency) {

    public Cart {
        Objects.requireNonNull(currency, "currency");
    }
}
