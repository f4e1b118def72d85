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
import java.util.List;
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
        Eligibility eligibility = Eligibility.of(order, programme::at);
        if (eligibility instanceof Eligible eligible) {
            Decision decision = award(order, eligible, before);
            listeners.forEach(listener -> listener.orderPaid(order, eligible.paidAt(), decision.cycle()));
            return decision;
        }
        if (eligibility instanceof PaidWithoutPoints paid) {
            Decision decision = unawarded(order, State.EXCLUDED, Reason.PAYMENT_POINTS_OFF, before);
            listeners.forEach(listener -> listener.orderPaid(order, paid.paidAt(), decision.cycle()));
            return decision;
        }
        return eligibility instanceof NotEligible no
                ? unawarded(order, State.EXCLUDED, no.reason(), before)
                : unawarded(order, State.WAITING, Reason.NOT_FULLY_PAID, before);
    }

    private Decision award(OrderFacts order, Eligible eligible, Optional<Decision> before) {
        PaymentExplanation explanation =
                PaymentPoints.of(order, eligible.version().rules(), multipliers.ofSubmission(order));
        if (explanation.points().isZero()) {
            return unawarded(order, State.EXCLUDED, Reason.NOTHING_EARNS, before);
        }
        Entry entry = ledger.post(payment(order, eligible, explanation, cycle(before)))
                .entry();
        return decision(
                order, State.AWARDED, Reason.PAID_IN_FULL, entry.points(), Optional.of(entry.entryNo()), before);
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

    private static int cycle(Optional<Decision> before) {
        return before.map(known -> known.reason() == Reason.NO_LONGER_SUBMITTED ? known.cycle() + 1 : known.cycle())
                .orElse(0);
    }

    private Decision unawarded(OrderFacts order, State state, Reason reason, Optional<Decision> before) {
        return decision(order, state, reason, Points.ZERO, before.flatMap(Decision::entryNo), before);
    }

    private Decision decision(
            OrderFacts order,
            State state,
            Reason reason,
            Points points,
            Optional<Long> entryNo,
            Optional<Decision> before) {
        Decision decision = new Decision(
                order.orderId(), order.customerId(), state, reason, points, entryNo, cycle(before), Moments.now(clock));
        return decision.with(Refunded.after(Eligibility.refundsBeforePaid(order, programme::at)));
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
