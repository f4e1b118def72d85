package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.Eligibility;
import io.fedelta.loyalty.earning.Eligibility.Eligible;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.PaymentPoints;
import io.fedelta.loyalty.earning.RefundedBase;
import io.fedelta.loyalty.ledger.ClawBackExplanation;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import java.math.BigDecimal;

/**
 * What a submitted order would bring if it were decided now, by the code that awards and takes back. Writes nothing.
 */
public class OrderWorth {

    private final Programme programme;
    private final OrderMultipliers multipliers;
    private final RefundLines refundLines;

    public OrderWorth(Programme programme, OrderMultipliers multipliers, RefundLines refundLines) {
        this.programme = programme;
        this.multipliers = multipliers;
        this.refundLines = refundLines;
    }

    /** Points of its payment less what its refunds took; zero if it is not fully paid, or earns nothing. */
    public Points of(OrderFacts order) {
        return Eligibility.of(order, programme::at) instanceof Eligible eligible
                ? of(order, eligible.version().rules())
                : Points.ZERO;
    }

    private Points of(OrderFacts order, ProgrammeRules rules) {
        PaymentExplanation award = PaymentPoints.of(order, rules, multipliers.ofSubmission(order));
        return award.points().isZero() ? Points.ZERO : left(award, order, rules);
    }

    private Points left(PaymentExplanation award, OrderFacts order, ProgrammeRules rules) {
        int earlierRefunds = Eligibility.refundsBeforePaid(order, programme::at);
        BigDecimal gone = new RefundedBase(award, Eligibility.counting(programme::at))
                .of(order, rules, earlierRefunds, refundLines.of(order.orderId()));
        Points taken = ClawBackExplanation.takenSoFar(award.points(), award.base(), gone);
        return award.points().plus(taken.negated());
    }
}
