package io.fedelta.loyalty.monthend;

import java.math.BigDecimal;

/**
 * What one point costs the shop if it is used.
 *
 * @param currency empty text if a point is worth nothing
 */
public record PointWorth(Source source, String currency, BigDecimal amount) {

    /** Where it comes from. Stored by name, which is also part of message keys. */
    public enum Source {
        /** What points are worth when they pay. */
        SPENDING,
        /** What the ladder's most generous reward gives for a point of its threshold. */
        LADDER,
        /** Points buy nothing. */
        NOTHING
    }

    public static final PointWorth NOTHING = new PointWorth(Source.NOTHING, "", BigDecimal.ZERO);
}
