package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.Decision.Reason;
import io.fedelta.loyalty.earning.Decision.State;
import io.fedelta.loyalty.earning.Eligibility;
import io.fedelta.loyalty.earning.Eligibility.Eligible;
import io.fedelta.loyalty.earning.Eligibility.NotEligible;
import io.fedelta.loyalty.earning.Eligibility.PaidWithoutPoints;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.PaidOrderListener;
import io.fedelta.loyalty.earning.PaymentPoints;
import io.fedelta.loyalty.earning.Refunded;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.ReversalExplanation;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes decisions and posts what they mean, in the caller's transaction. An order that was withdrawn and submitted
 * again is awarded in a new cycle, so that its first award and the reversal of it stay as they are.
 */
public class PaymentAward {

    private final Programme programme;
    private final LoyaltyLedger ledger;
    private final OrderMultipliers multipliers;
    private final List<PaidOrderListener> listeners;
    private final Clock clock;

    public PaymentAward(
            Programme programme,
            LoyaltyLedger ledger,
            OrderMultipliers multipliers,
            List<PaidOrderListener> listeners,
            Clock clock) {
        this.programme = programme;
        this.ledger = ledger;
        this.multipliers = multipliers;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** What the order or cart would earn now; empty if paid orders do not earn now. */
    Optional<PaymentExplanation> preview(OrderFacts order) {
        ProgrammeRules rules = programme.currentForDisplay().rules();
        return rules.awardsPaymentPoints()
                ? Optional.of(PaymentPoints.of(order, rules, multipliers.by(rules, order)))
                : Optional.empty();
    }

    /**
     * Decides about a submitted order.
     *
     * @param before what was decided earlier: that it waits, or that it was withdrawn
     */
    Decision decide(OrderFacts order, Optional<Decision> before) {
        Plan plan = plan(order, before);
        return carryOut(plan, plan.posting().map(posting -> ledger.post(posting).entry()));
    }

    /**
     * Decides about submitted orders of which nothing was decided yet. Their entries are posted first and together, so
     * that all accounts are locked in the order of their ids.
     */
    List<Decision> decideAll(List<OrderFacts> orders) {
        List<Plan> plans = orders.stream()
                .sorted(Comparator.comparingLong(OrderFacts::customerId))
                .map(order -> plan(order, Optional.empty()))
                .toList();
        Map<Posting, Entry> entries = ledger.postAll(
                plans.stream().flatMap(plan -> plan.posting().stream()).toList());
        return plans.stream()
                .map(plan -> carryOut(plan, plan.posting().map(entries::get)))
                .toList();
    }

    /**
     * What is to be done about an order.
     *
     * @param paidAt empty if it is not paid in full, or not by a member
     */
    private record Plan(
            OrderFacts order,
            Optional<Decision> before,
            Reason reason,
            Optional<Instant> paidAt,
            Optional<Posting> posting) {

        static Plan withoutPoints(
                OrderFacts order, Optional<Decision> before, Reason reason, Optional<Instant> paidAt) {
            return new Plan(order, before, reason, paidAt, Optional.empty());
        }

        State state() {
            return switch (reason) {
                case PAID_IN_FULL -> State.AWARDED;
                case NOT_FULLY_PAID -> State.WAITING;
                default -> State.EXCLUDED;
            };
        }
    }

    private Plan plan(OrderFacts order, Optional<Decision> before) {
        Eligibility eligibility = Eligibility.of(order, programme::at);
        if (eligibility instanceof Eligible eligible) {
            return award(order, eligible, before);
        }
        if (eligibility instanceof PaidWithoutPoints paid) {
            return Plan.withoutPoints(order, before, Reason.PAYMENT_POINTS_OFF, Optional.of(paid.paidAt()));
        }
        Reason reason = eligibility instanceof NotEligible no ? no.reason() : Reason.NOT_FULLY_PAID;
        return Plan.withoutPoints(order, before, reason, Optional.empty());
    }

    private Plan award(OrderFacts order, Eligible eligible, Optional<Decision> before) {
        PaymentExplanation explanation =
                PaymentPoints.of(order, eligible.version().rules(), multipliers.ofSubmission(order));
        Optional<Instant> paidAt = Optional.of(eligible.paidAt());
        return explanation.points().isZero()
                ? Plan.withoutPoints(order, before, Reason.NOTHING_EARNS, paidAt)
                : new Plan(
                        order,
                        before,
                        Reason.PAID_IN_FULL,
                        paidAt,
                        Optional.of(payment(order, eligible, explanation, cycle(before))));
    }

    private static Posting payment(OrderFacts order, Eligible eligible, PaymentExplanation explanation, int cycle) {
        return new Posting(
                order.customerId(),
                EntryKind.PAYMENT,
                Source.order(order.orderId()),
                cycle,
                explanation.points(),
                Optional.of(eligible.version().number()),
                explanation,
                Optional.empty(),
                eligible.paidAt());
    }

    private Decision carryOut(Plan plan, Optional<Entry> entry) {
        Decision decision = decision(plan, entry);
        plan.paidAt()
                .ifPresent(paidAt ->
                        listeners.forEach(listener -> listener.orderPaid(plan.order(), paidAt, decision.cycle())));
        return decision;
    }

    private Decision decision(Plan plan, Optional<Entry> entry) {
        OrderFacts order = plan.order();
        Decision decision = new Decision(
                order.orderId(),
                order.customerId(),
                plan.state(),
                plan.reason(),
                entry.map(Entry::points).orElse(Points.ZERO),
                entry.map(Entry::entryNo).or(() -> plan.before().flatMap(Decision::entryNo)),
                cycle(plan.before()),
                Moments.now(clock));
        return decision.with(Refunded.after(Eligibility.refundsBeforePaid(order, programme::at)));
    }

    private static int cycle(Optional<Decision> before) {
        return before.map(Decision::nextCycle).orElse(0);
    }

    /**
     * An order whose money all went back is over; if it came again since, the order is as good as submitted again.
     *
     * @return the decision to decide anew from, or the one that stands
     */
    Decision reopened(OrderFacts order, Decision known) {
        return known.isPaidAndLost()
                        && Eligibility.isPaidAgain(order, known.refunded().earlierRefunds(), programme::at)
                ? withdraw(known)
                : known;
    }

    /** Takes back what is left of the order's award, if anything. */
    Decision withdraw(Decision before) {
        listeners.forEach(listener -> listener.orderLost(before.orderId(), before.accountId()));
        Optional<Long> entryNo = before.left().isPositive()
                ? newestEntry(before)
                        .map(award -> reverse(award, before.left()))
                        .map(Entry::entryNo)
                : before.entryNo();
        return new Decision(
                before.orderId(),
                before.accountId(),
                State.EXCLUDED,
                Reason.NO_LONGER_SUBMITTED,
                Points.ZERO,
                entryNo,
                before.cycle(),
                Moments.now(clock));
    }

    private Optional<Entry> newestEntry(Decision decision) {
        return decision.entryNo().flatMap(entryNo -> ledger.entry(decision.accountId(), entryNo));
    }

    private Entry reverse(Entry award, Points left) {
        ReversalExplanation explanation = new ReversalExplanation(award.entryNo(), left);
        return ledger.post(new Posting(
                        award.accountId(),
                        EntryKind.PAYMENT_REVERSAL,
                        award.source(),
                        award.cycle(),
                        explanation.points(),
                        award.ruleVersion(),
                        explanation,
                        Optional.empty(),
                        Moments.now(clock)))
                .entry();
    }
}
