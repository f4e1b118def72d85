package io.fedelta.loyalty.programme;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How points pay, and what carts are paid with by themselves.
 *
 * @param enabled whether points can be spent at all; also while the programme is off
 * @param points this many …
 * @param worth … are worth this much
 * @param currency of that worth, ISO 4217; points pay carts in this one only. Empty text until the form has named one
 * @param minimum the fewest points that one order may spend
 * @param largestShare how much of an order's total points may pay, in percent, 1 to 100
 * @param appliesByItself whether a cart takes the best voucher and then cashback without being asked
 * @param pointsApplyByThemselves whether it takes points as well
 */
public record SpendingRules(
        boolean enabled,
        long points,
        BigDecimal worth,
        String currency,
        long minimum,
        int largestShare,
        boolean appliesByItself,
        boolean pointsApplyByThemselves) {

    public static final SpendingRules OFF =
            new SpendingRules(false, 100, new BigDecimal("5"), "", 50, 100, true, false);

    public static final long MOST_POINTS = 1_000_000;
    public static final BigDecimal MOST_WORTH = new BigDecimal("1000000");

    private static final int WORTH_DECIMALS = 4;

    public SpendingRules {
        Objects.requireNonNull(worth, "worth");
        Objects.requireNonNull(currency, "currency");
    }

    /** Whether so many points can be worth something, or be the fewest of an order. */
    public static boolean isPoints(long points) {
        return points >= 1 && points <= MOST_POINTS;
    }

    public static boolean isWorth(BigDecimal worth) {
        return worth.signum() > 0
                && worth.compareTo(MOST_WORTH) <= 0
                && worth.stripTrailingZeros().scale() <= WORTH_DECIMALS;
    }

    public static boolean isShare(long percent) {
        return percent >= 1 && percent <= 100;
    }
}
