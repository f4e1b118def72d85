package io.fedelta.loyalty.programme;

import java.math.BigDecimal;

/** What a merchant may set on a tier, and for all of them. */
public final class TierLimits {

    public static final int LONGEST_NAME = 50;
    public static final int DECIMALS = 2;

    private static final BigDecimal LARGEST_THRESHOLD = BigDecimal.valueOf(1_000_000_000_000L);
    private static final BigDecimal LARGEST_MULTIPLIER = BigDecimal.valueOf(100);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_WINDOW = 120;
    private static final int LONGEST_GRACE = 366;

    private TierLimits() {}

    public static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    public static boolean isThreshold(BigDecimal threshold) {
        return threshold.signum() > 0 && isAtMost(threshold, LARGEST_THRESHOLD);
    }

    public static boolean isMultiplier(BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) >= 0 && isAtMost(factor, LARGEST_MULTIPLIER);
    }

    public static boolean isPercent(BigDecimal percent) {
        return percent.signum() >= 0 && isAtMost(percent, HUNDRED);
    }

    public static boolean isColour(String colour) {
        return Tier.COLOUR.matcher(colour).matches();
    }

    /** 0 is a lifetime. */
    public static boolean isWindow(long months) {
        return months >= 0 && months <= LONGEST_WINDOW;
    }

    public static boolean isGrace(long days) {
        return days >= 0 && days <= LONGEST_GRACE;
    }

    private static boolean isAtMost(BigDecimal figure, BigDecimal largest) {
        return figure.compareTo(largest) <= 0 && figure.stripTrailingZeros().scale() <= DECIMALS;
    }
}
