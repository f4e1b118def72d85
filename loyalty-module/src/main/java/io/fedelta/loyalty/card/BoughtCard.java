package io.fedelta.loyalty.card;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A line of an order that buys gift cards.
 *
 * @param worth of one of them: its full price, whatever was paid
 * @param buyerMail where a card without an address goes; empty text if the order has none
 */
public record BoughtCard(long itemId, BigDecimal worth, String currency, String buyerMail, CardWish wish) {

    public BoughtCard {
        Objects.requireNonNull(worth, "worth");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(buyerMail, "buyerMail");
        Objects.requireNonNull(wish, "wish");
    }

    /** Where it goes; empty text if nowhere. */
    public String mail() {
        return wish.mail().isEmpty() ? buyerMail : wish.mail();
    }
}
