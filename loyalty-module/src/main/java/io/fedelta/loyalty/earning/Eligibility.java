package io.fedelta.loyalty.earning;

import io.fedelta.loyalty.earning.Decision.Reason;
import io.fedelta.loyalty.earning.PaymentFacts.Capture;
import io.fedelta.loyalty.earning.PaymentFacts.Refund;
import io.fedelta.loyalty.programme.RuleVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Whether a submitted order earns. What counts is the moment at which its payment became complete, never the moment at
 * which somebody looks: the rules of that moment decide, also if they have changed since.
 */
public sealed interface Eligibility {

    /** @param paidAt when captured payments covered the total, and not before it was submitted */
    record Eligible(RuleVersion version, Instant paidAt) implements Eligibility {}

    /** Paid in full, but paid orders earn no points of their own. */
    record PaidWithoutPoints(Instant paidAt) implements Eligibility {}

    /** For good. */
    record NotEligible(Reason reason) implements Eligibility {}

    /** Not fully paid yet. */
    record Waiting() implements Eligibility {}

    /** @param versionAt the rule version in force at a moment */
    static Eligibility of(OrderFacts order, Function<Instant, RuleVersion> versionAt) {
        if (!order.registered()) {
            return new NotEligible(Reason.GUEST);
        }
        return paidAt(order, versionAt)
                .map(moment -> at(moment, versionAt.apply(moment)))
                .orElseGet(Waiting::new);
    }

    private static Eligibility at(Instant paidAt, RuleVersion version) {
        if (!version.rules().enabled()) {
            return new NotEligible(Reason.PROGRAMME_OFF);
        }
        return version.rules().paymentPoints() ? new Eligible(version, paidAt) : new PaidWithoutPoints(paidAt);
    }

    /** When its payment was complete, and not before it was submitted; empty if it never was. */
    static Optional<Instant> paidAt(OrderFacts order, Function<Instant, RuleVersion> versionAt) {
        Instant submittedAt = order.submittedAt().orElse(Instant.EPOCH);
        if (order.total().signum() <= 0) {
            return Optional.of(submittedAt);
        }
        return fullPayment(order, versionAt)
                .map(FullPayment::at)
                .map(moment -> moment.isBefore(submittedAt) ? submittedAt : moment);
    }

    private static Optional<FullPayment> fullPayment(OrderFacts order, Function<Instant, RuleVersion> versionAt) {
        return FullPayment.of(order.payment(), order.total(), counting(versionAt));
    }

    /** What stays of all that came in and counts as paid. */
    static BigDecimal paidSoFar(OrderFacts order, Function<Instant, RuleVersion> versionAt) {
        return PaymentFacts.sum(order.payment().captures().stream().filter(counting(versionAt)));
    }

    /**
     * How many of the order's refunds had happened when its payment became complete: they take nothing of its points.
     */
    public static int refundsBeforePaid(OrderFacts order, Function<Instant, RuleVersion> versionAt) {
        int all = order.payment().refunds().size();
        return all == 0
                ? 0
                : fullPayment(order, versionAt).map(FullPayment::earlierRefunds).orElse(all);
    }

    /** Whether money that had gone back since the order was paid in full came again, until it was so once more. */
    public static boolean isPaidAgain(OrderFacts order, int earlierRefunds, Function<Instant, RuleVersion> versionAt) {
        List<Refund> since = order.payment().refundsAfter(earlierRefunds);
        return !since.isEmpty()
                && order.total().signum() > 0
                && FullPayment.standing(order.payment(), order.total(), counting(versionAt))
                        .filter(full ->
                                !full.at().isBefore(since.get(since.size() - 1).at()))
                        .isPresent();
    }

    /**
     * Which captures count as paid: cash on delivery when the order is placed only if the rules of that moment say so,
     * else when its money comes.
     */
    static Predicate<Capture> counting(Function<Instant, RuleVersion> versionAt) {
        return capture -> capture.cashOnDelivery()
                ? promiseCounts(capture.at(), versionAt)
                : capture.promisedAt()
                        .filter(promised -> promiseCounts(promised, versionAt))
                        .isEmpty();
    }

    private static boolean promiseCounts(Instant promisedAt, Function<Instant, RuleVersion> versionAt) {
        return versionAt.apply(promisedAt).rules().cashOnDeliveryCounts();
    }
}
