package io.fedelta.loyalty.monthend;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many of all points are expected to be used.
 *
 * @param earned points that came in, net of what was taken back, in the twelve months before
 * @param used of these months' points, those that were spent or had unlocked a reward that was used
 * @param share 0 to 1
 */
public record ExpectedShare(Source source, BigDecimal earned, BigDecimal used, BigDecimal share) {

    /** Stored by name, which is also part of message keys. */
    public enum Source {
        OBSERVED,
        /** Said by the merchant. */
        SET
    }

    private static final int DECIMALS = 4;

    /** Used by earned, never more than all; all of them as long as nothing is known. */
    public static ExpectedShare observed(BigDecimal earned, BigDecimal used) {
        BigDecimal share = earned.signum() <= 0
                ? BigDecimal.ONE
                : used.divide(earned, DECIMALS, RoundingMode.HALF_UP).min(BigDecimal.ONE);
        return new ExpectedShare(Source.OBSERVED, earned, used, share.max(BigDecimal.ZERO));
    }

    public ExpectedShare setTo(BigDecimal percent) {
        return new ExpectedShare(Source.SET, earned, used, percent.movePointLeft(2));
    }
}
