package io.fedelta.loyalty.earning;

import io.fedelta.loyalty.earning.PaymentFacts.Capture;
import io.fedelta.loyalty.earning.PaymentFacts.Refund;
import io.fedelta.loyalty.ledger.BaseComponent;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.programme.ProgrammeRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How much of what earned an award is gone: by its refunds, or because the order was changed since, whichever is more,
 * because a change is mostly followed by the refund of it. A refund of lines counts as their recorded part, any other
 * as its share of everything captured. If all money went back, all of the base did.
 */
public final class RefundedBase {

    /** Shares like a third are rounded up far behind the comma, so that three of them are never a point short. */
    private static final int DECIMALS = 30;

    private final PaymentExplanation award;
    private final BigDecimal base;
    private final Predicate<Capture> counting;

    /** @param counting which captures count as paid */
    public RefundedBase(PaymentExplanation award, Predicate<Capture> counting) {
        this.award = award;
        this.counting = counting;
        this.base = award.base();
    }

    /**
     * @param recordedRules the rules that made the award
     * @param lines what is known of the lines of the order's refunds
     */
    public BigDecimal of(OrderFacts order, ProgrammeRules recordedRules, int earlierRefunds, List<RefundLine> lines) {
        if (isAllRefunded(order.payment(), earlierRefunds, counting)) {
            return base;
        }
        BigDecimal refunded = byRefunds(order.payment(), earlierRefunds, lines);
        BigDecimal gone = refunded.max(byChange(order, recordedRules)).min(base);
        return gone.stripTrailingZeros().scale() < 0 ? gone.setScale(0) : gone.stripTrailingZeros();
    }

    /** Whether everything that came in since the order was paid in full, or had by then, went back. */
    public static boolean isAllRefunded(PaymentFacts payment, int earlierRefunds, Predicate<Capture> counting) {
        BigDecimal captured = captured(payment, earlierRefunds, counting);
        return captured.signum() > 0
                && refunded(payment.refundsAfter(earlierRefunds), counting).compareTo(captured) >= 0;
    }

    private static BigDecimal captured(PaymentFacts payment, int earlierRefunds, Predicate<Capture> counting) {
        List<Refund> earlier = payment.refunds()
                .subList(0, Math.min(earlierRefunds, payment.refunds().size()));
        return PaymentFacts.sum(payment.cameIn(counting)).subtract(refunded(earlier, counting));
    }

    private static BigDecimal refunded(List<Refund> refunds, Predicate<Capture> counting) {
        return refunds.stream().map(refund -> refund.amount(counting)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal byRefunds(PaymentFacts payment, int earlierRefunds, List<RefundLine> lines) {
        Map<Long, List<RefundLine>> linesByRefund =
                lines.stream().filter(this::isKnown).collect(Collectors.groupingBy(RefundLine::transactionId));
        List<Refund> refunds = payment.refundsAfter(earlierRefunds);
        List<Refund> byAmount = refunds.stream()
                .filter(refund -> !linesByRefund.containsKey(refund.transactionId()))
                .toList();
        List<RefundLine> byLine = refunds.stream()
                .flatMap(refund -> linesByRefund.getOrDefault(refund.transactionId(), List.of()).stream())
                .toList();
        return share(base, refunded(byAmount, counting), captured(payment, earlierRefunds, counting))
                .add(partOf(byLine));
    }

    /**
     * A refund of lines that the award does not know, such as a whole bundle sold by its parts, counts by its amount.
     */
    private boolean isKnown(RefundLine line) {
        return component(line.itemId()).isPresent();
    }

    private Optional<BaseComponent> component(long itemId) {
        return award.components().stream()
                .filter(component -> component.reference().equals(Long.toString(itemId)))
                .findFirst();
    }

    private BigDecimal partOf(List<RefundLine> lines) {
        BigDecimal amount = units(lines).entrySet().stream()
                .map(line -> recorded(component(line.getKey()).orElseThrow(), line.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal counted = counted(award);
        return share(base, amount, counted);
    }

    /** By item. */
    private static Map<Long, Integer> units(List<RefundLine> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(RefundLine::itemId, Collectors.summingInt(RefundLine::quantity)));
    }

    private static BigDecimal recorded(BaseComponent line, int units) {
        int refunded = Math.min(units, line.quantity());
        return line.counted()
                ? share(line.amount(), BigDecimal.valueOf(refunded), BigDecimal.valueOf(line.quantity()))
                : BigDecimal.ZERO;
    }

    private BigDecimal byChange(OrderFacts order, ProgrammeRules recordedRules) {
        PaymentExplanation now = PaymentPoints.of(order, recordedRules);
        boolean lowered = sum(now, component -> true).compareTo(sum(award, component -> true)) < 0;
        if (!lowered) {
            return BigDecimal.ZERO;
        }
        PaymentExplanation left =
                new PaymentExplanation(award.currency(), award.ratio(), now.components(), award.loyaltyTenders());
        return base.subtract(left.base()).max(BigDecimal.ZERO);
    }

    private static BigDecimal counted(PaymentExplanation explanation) {
        return sum(explanation, BaseComponent::counted);
    }

    private static BigDecimal sum(PaymentExplanation explanation, Predicate<BaseComponent> which) {
        return explanation.components().stream()
                .filter(which)
                .map(BaseComponent::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(BigDecimal whole, BigDecimal part, BigDecimal of) {
        return part.signum() == 0 ? BigDecimal.ZERO : whole.multiply(part).divide(of, DECIMALS, RoundingMode.UP);
    }
}
