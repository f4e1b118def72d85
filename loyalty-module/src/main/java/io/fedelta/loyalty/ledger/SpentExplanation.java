package io.fedelta.loyalty.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Points paid a part of an order: ceil(amount × rate points ÷ worth). Rounded up, so that no part of a coin is paid
 * with points that nobody gave.
 *
 * @param amount what they paid, in {@code currency}; more than zero
 * @param ratePoints so many points …
 * @param worth … were worth this much
 */
public record SpentExplanation(String currency, BigDecimal amount, long ratePoints, BigDecimal worth)
        implements Explanation {

    public SpentExplanation {
        Objects.requireNonNull(currency, "currency");
        if (amount.signum() <= 0 || ratePoints <= 0 || worth.signum() <= 0) {
            throw new IllegalArgumentException(ratePoints + " points for " + worth + " cannot pay " + amount);
        }
    }

    @Override
    public Points points() {
        BigDecimal needed = amount.multiply(BigDecimal.valueOf(ratePoints));
        return Points.of(-needed.divide(worth, 0, RoundingMode.CEILING).longValueExact());
    }
}
