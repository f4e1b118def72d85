package io.fedelta.loyalty.earning;

import io.fedelta.loyalty.ledger.ClawBackExplanation;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.Points;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * What a member's paid order is worth by given rules, without multipliers.
 *
 * @param order as its member's, also if a guest placed it
 * @param paidAt when its payment was complete
 * @param goneBase how much of what earns went back since
 * @param earlierRefunds refunds before its payment was complete
 * @param refundedUnits by order item
 * @param lost whether nothing is left of it
 */
public record OrderGain(
        OrderFacts order,
        Instant paidAt,
        PaymentExplanation payment,
        BigDecimal goneBase,
        int earlierRefunds,
        Map<Long, Integer> refundedUnits,
        boolean lost) {

    public OrderGain {
        refundedUnits = Map.copyOf(refundedUnits);
    }

    /** Before refunds. */
    public Points points() {
        return payment.points();
    }

    /** What refunds so far take of it. */
    public Points taken() {
        return goneBase.signum() == 0
                ? Points.ZERO
                : ClawBackExplanation.takenSoFar(points(), payment.base(), goneBase);
    }

    public Points net() {
        return points().plus(taken().negated());
    }
}
