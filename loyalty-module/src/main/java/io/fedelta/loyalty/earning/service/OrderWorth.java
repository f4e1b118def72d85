package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.Eligibility;
import io.fedelta.loyalty.earning.Eligibility.Eligible;
import io.fedelta.loyalty.earning.Eligibility.PaidWithoutPoints;
import io.fedelta.loyalty.earning.Multipliers;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.PaymentPoints;
import io.fedelta.loyalty.earning.RefundedBase;
import io.fedelta.loyalty.ledger.ClawBackExplanation;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

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

    /**
     * What is left of an order's worth.
     *
     * @param paidAt when its payment was complete
     * @param points of its payment, less what its refunds took
     * @param gone how much of what earns its refunds took
     * @param lost whether nothing is left of it
     */
    public record Worth(Instant paidAt, Points points, BigDecimal gone, boolean lost) {}

    /** Points of its payment less what its refunds took; zero if it is not fully paid, or earns nothing. */
    public Points of(OrderFacts order) {
        return of(order, programme::at, multipliers.ofSubmission(order))
                .map(Worth::points)
                .orElse(Points.ZERO);
    }

    /** As if these rules had always been in force; empty if nothing comes of it by them. */
    public Optional<Worth> by(ProgrammeRules rules, OrderFacts order) {
        RuleVersion always = new RuleVersion(0, Instant.EPOCH, rules);
        return of(order, moment -> always, multipliers.by(rules, order));
    }

    private Optional<Worth> of(OrderFacts order, Function<Instant, RuleVersion> versionAt, Multipliers multiplied) {
        Eligibility eligibility = Eligibility.of(order, versionAt);
        if (eligibility instanceof Eligible eligible) {
            ProgrammeRules rules = eligible.version().rules();
            PaymentExplanation award = PaymentPoints.of(order, rules, multiplied);
            BigDecimal gone = gone(award, order, rules, versionAt);
            return Optional.of(
                    new Worth(eligible.paidAt(), left(award, gone), gone, isLost(award, order, gone, versionAt)));
        }
        return eligibility instanceof PaidWithoutPoints paid
                ? Optional.of(withoutPoints(order, paid.paidAt(), versionAt))
                : Optional.empty();
    }

    private Worth withoutPoints(OrderFacts order, Instant paidAt, Function<Instant, RuleVersion> versionAt) {
        ProgrammeRules rules = versionAt.apply(paidAt).rules();
        PaymentExplanation would = PaymentPoints.of(order, rules);
        BigDecimal gone = gone(would, order, rules, versionAt);
        return new Worth(paidAt, Points.ZERO, gone, isLost(would, order, gone, versionAt));
    }

    private BigDecimal gone(
            PaymentExplanation award,
            OrderFacts order,
            ProgrammeRules rules,
            Function<Instant, RuleVersion> versionAt) {
        if (order.payment().refunds().isEmpty()) {
            return BigDecimal.ZERO;
        }
        return new RefundedBase(award, Eligibility.counting(versionAt))
                .of(order, rules, Eligibility.refundsBeforePaid(order, versionAt), refundLines.of(order.orderId()));
    }

    private static boolean isLost(
            PaymentExplanation award, OrderFacts order, BigDecimal gone, Function<Instant, RuleVersion> versionAt) {
        return (gone.signum() > 0 && gone.compareTo(award.base()) == 0)
                || RefundedBase.isAllRefunded(
                        order.payment(),
                        Eligibility.refundsBeforePaid(order, versionAt),
                        Eligibility.counting(versionAt));
    }

    private static Points left(PaymentExplanation award, BigDecimal gone) {
        return award.points().isZero()
                ? Points.ZERO
                : award.points()
                        .plus(ClawBackExplanation.takenSoFar(award.points(), award.base(), gone)
                                .negated());
    }
}
