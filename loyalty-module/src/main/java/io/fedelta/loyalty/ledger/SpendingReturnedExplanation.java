package io.fedelta.loyalty.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What a refund brings back of spent points: floor(spent × amount given back so far ÷ amount paid), or all of them if
 * nothing of it is left, less what came back earlier.
 *
 * @param spentEntryNo the entry that spent them
 * @param spent how many it spent, more than zero
 * @param amount what they had paid, in {@code currency}
 * @param givenBack how much of it was given back so far, this refund included; at most the amount
 * @param returnedBefore points that came back earlier
 */
public record SpendingReturnedExplanation(
        long spentEntryNo,
        Points spent,
        String currency,
        BigDecimal amount,
        BigDecimal givenBack,
        Points returnedBefore)
        implements Explanation {

    public SpendingReturnedExplanation {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(returnedBefore, "returnedBefore");
        if (!spent.isPositive() || amount.signum() <= 0 || givenBack.signum() < 0 || givenBack.compareTo(amount) > 0) {
            throw new IllegalArgumentException(
                    "Of " + amount + " paid with " + spent + " points cannot be given back " + givenBack);
        }
    }

    @Override
    public Points points() {
        BigDecimal returned = BigDecimal.valueOf(spent.value()).multiply(givenBack);
        Points soFar = Points.of(returned.divide(amount, 0, RoundingMode.FLOOR).longValueExact());
        return soFar.plus(returnedBefore.negated());
    }
}
