package io.fedelta.loyalty.spending;

import java.math.BigDecimal;

/**
 * Points and the money they pay; both zero for none.
 *
 * @param points exactly as many as the amount takes
 */
public record PointsPayment(long points, BigDecimal amount) {

    public static final PointsPayment NONE = new PointsPayment(0, BigDecimal.ZERO);

    public boolean isNone() {
        return points == 0;
    }
}
