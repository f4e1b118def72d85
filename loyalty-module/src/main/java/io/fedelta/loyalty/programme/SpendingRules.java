package io.fedelta.loyalty.programme;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How points pay, and what carts are paid with by themselves.
 *
 * @param enabled whether points can be spent at all
 * @param points this many …
 * @param worth … are worth this much, in any currency
 * @param minimum the fewest points that one order may spend
 * @param largestShare how much of an order's total points may pay, in percent, 1 to 100
 * @param appliesByItself whether a cart takes the best voucher and then cashback without being asked
 */
public record SpendingRules(
        boolean enabled, long points, BigDecimal worth, long minimum, int largestShare, boolean appliesByItself) {

    public static final SpendingRules OFF = new SpendingRules(false, 100, new BigDecimal("5"), 50, 100, true);

    public SpendingRules {
        Objects.requireNonNull(worth, "worth");
    }
}
