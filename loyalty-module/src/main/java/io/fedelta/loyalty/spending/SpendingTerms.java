package io.fedelta.loyalty.spending;

import io.fedelta.loyalty.programme.SpendingRules;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How one version of the rules lets points pay orders: in one currency, up to a share of the order's total, and not in
 * crumbs. An order that takes fewer points than the minimum takes none.
 */
public record SpendingTerms(Conversion conversion, long minimum, int largestShare) {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    public static SpendingTerms of(SpendingRules rules) {
        return new SpendingTerms(Conversion.of(rules), rules.minimum(), rules.largestShare());
    }

    /** Whether points pay carts in this currency. */
    public static boolean allow(SpendingRules rules, String currency) {
        return rules.enabled() && rules.currency().equals(currency);
    }

    /**
     * What points pay of an order.
     *
     * @param wanted points, none if zero or less
     * @param total of the order, of which the share is a part
     * @param open what of it nothing else pays before points do, zero or more
     */
    public PointsPayment payment(long wanted, BigDecimal total, BigDecimal open) {
        if (wanted <= 0) {
            return PointsPayment.NONE;
        }
        BigDecimal amount = conversion.worthOf(wanted).min(most(total, open));
        long points = amount.signum() > 0 ? conversion.pointsFor(amount) : 0;
        return points < Math.max(1, minimum) ? PointsPayment.NONE : new PointsPayment(points, amount);
    }

    /** The most that points may pay of it, however many there are. */
    public BigDecimal most(BigDecimal total, BigDecimal open) {
        BigDecimal share =
                total.multiply(BigDecimal.valueOf(largestShare)).divide(PERCENT, conversion.coin(), RoundingMode.FLOOR);
        return share.min(open).max(BigDecimal.ZERO).setScale(conversion.coin(), RoundingMode.FLOOR);
    }
}
