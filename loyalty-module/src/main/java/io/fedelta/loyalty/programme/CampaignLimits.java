package io.fedelta.loyalty.programme;

import io.fedelta.loyalty.programme.Campaign.Effect;
import io.fedelta.loyalty.programme.Campaign.Kind;
import java.math.BigDecimal;

/** What a merchant may enter for campaigns, challenges and bonuses. */
public final class CampaignLimits {

    public static final int LONGEST_NAME = 100;
    public static final long MOST_POINTS = 1_000_000;
    public static final int MOST_ORDERS = 1_000;

    private static final BigDecimal SMALLEST_MULTIPLIER = new BigDecimal("1.01");

    private CampaignLimits() {}

    public static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    /** A multiplier from 1.01 to 100 with two decimals at most; points as {@link #isPoints}. */
    public static boolean isFigure(Kind kind, BigDecimal figure) {
        return kind == Kind.MULTIPLIER
                ? isMultiplier(figure)
                : isWhole(figure) && isPoints(figure.setScale(0).longValueExact());
    }

    public static boolean isMultiplier(BigDecimal factor) {
        return factor.stripTrailingZeros().scale() <= 2
                && factor.compareTo(SMALLEST_MULTIPLIER) >= 0
                && factor.compareTo(Effect.LARGEST_MULTIPLIER) <= 0;
    }

    public static boolean isPoints(long points) {
        return points >= 1 && points <= MOST_POINTS;
    }

    public static boolean isOrders(long orders) {
        return orders >= 1 && orders <= MOST_ORDERS;
    }

    private static boolean isWhole(BigDecimal figure) {
        return figure.stripTrailingZeros().scale() <= 0;
    }
}
