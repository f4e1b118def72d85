package io.fedelta.loyalty.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * What a refund takes of an award: floor(award × refunded base so far ÷ base), or the whole award if nothing is left,
 * less what earlier refunds took.
 *
 * @param awardEntryNo the payment entry
 * @param award its points
 * @param base what it was computed from, in the order's currency; more than zero
 * @param refundedBase the part of it given back so far, at most the base
 * @param takenBefore points taken by earlier claw-backs of this award
 */
public record ClawBackExplanation(
        long awardEntryNo, Points award, String currency, BigDecimal base, BigDecimal refundedBase, Points takenBefore)
        implements Explanation {

    public ClawBackExplanation {
        Objects.requireNonNull(currency, "currency");
        if (base.signum() <= 0 || refundedBase.signum() < 0 || refundedBase.compareTo(base) > 0) {
            throw new IllegalArgumentException("Of " + base + " cannot be refunded " + refundedBase);
        }
    }

    /** Points taken with this one and the earlier ones. */
    public Points takenSoFar() {
        return takenSoFar(award, base, refundedBase);
    }

    /** What all refunds so far take together. */
    public static Points takenSoFar(Points award, BigDecimal base, BigDecimal refundedBase) {
        BigDecimal taken = BigDecimal.valueOf(award.value()).multiply(refundedBase);
        return Points.of(taken.divide(base, 0, RoundingMode.FLOOR).longValueExact());
    }

    @Override
    public Points points() {
        return takenBefore.plus(takenSoFar().negated());
    }
}
