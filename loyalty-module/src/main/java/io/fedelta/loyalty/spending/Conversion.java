package io.fedelta.loyalty.spending;

import io.fedelta.loyalty.programme.SpendingRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * What points are worth. Money for points is rounded down to the currency's smallest coin, points for money up to whole
 * ones: a customer never gets a part of a coin for nothing, and never gives a point more than the money takes.
 *
 * @param points this many …
 * @param worth … are worth this much
 * @param currency ISO 4217
 */
public record Conversion(long points, BigDecimal worth, String currency) {

    public Conversion {
        if (points <= 0 || worth.signum() <= 0) {
            throw new IllegalArgumentException(points + " points cannot be worth " + worth);
        }
        Currency.getInstance(currency);
    }

    public static Conversion of(SpendingRules rules) {
        return new Conversion(rules.points(), rules.worth(), rules.currency());
    }

    /** The most that so many points can pay. */
    public BigDecimal worthOf(long spent) {
        return worth.multiply(BigDecimal.valueOf(spent)).divide(BigDecimal.valueOf(points), coin(), RoundingMode.FLOOR);
    }

    /** The fewest points that can pay this. */
    public long pointsFor(BigDecimal amount) {
        return amount.multiply(BigDecimal.valueOf(points))
                .divide(worth, 0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** Decimals of the currency's smallest coin. */
    int coin() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
