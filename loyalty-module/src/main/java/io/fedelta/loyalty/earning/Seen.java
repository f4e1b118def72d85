package io.fedelta.loyalty.earning;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The host's figures of an order when it was last looked at. While they are the same there is nothing to do.
 *
 * @param transactions successful payment transactions
 * @param paid captures less refunds and voids
 * @param total of the order
 */
public record Seen(int transactions, BigDecimal paid, BigDecimal total) {

    /** As the table keeps them. */
    private static final int DECIMALS = 5;

    public Seen {
        paid = paid.setScale(DECIMALS, RoundingMode.HALF_UP);
        total = total.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    public static Seen in(OrderFacts order) {
        return new Seen(order.payment().seen().count(), order.payment().seen().paid(), order.total());
    }
}
