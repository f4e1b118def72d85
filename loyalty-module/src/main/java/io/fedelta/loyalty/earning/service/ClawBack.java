package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.Eligibility;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.PaymentFacts.Capture;
import io.fedelta.loyalty.earning.PaymentFacts.Refund;
import io.fedelta.loyalty.earning.PaymentPoints;
import io.fedelta.loyalty.earning.RefundLine;
import io.fedelta.loyalty.earning.Refunded;
import io.fedelta.loyalty.earning.RefundedBase;
import io.fedelta.loyalty.earning.Seen;
import io.fedelta.loyalty.ledger.ClawBackExplanation;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.transaction.Moments;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes back what a decided order has lost by refunds, voids and changes, in the caller's transaction and while the
 * order's decision is locked. It only ever takes more, by the explanation of the award itself, and never more than was
 * awarded. Looking again without a change in the host's figures does nothing.
 */
public class ClawBack {

    private final Programme programme;
    private final LoyaltyLedger ledger;
    private final RefundLines refundLines;
    private final RefundNews news;
    private final Clock clock;

    public ClawBack(Programme programme, LoyaltyLedger ledger, RefundLines refundLines, RefundNews news, Clock clock) {
        this.programme = programme;
        this.ledger = ledger;
        this.refundLines = refundLines;
        this.news = news;
        this.clock = clock;
    }

    /** @return the decision as it is after this look; the same if nothing has changed */
    Decision look(OrderFacts order, Decision decision) {
        Seen now = Seen.in(order);
        if (decision.isUpToDateWith(now)) {
            return decision;
        }
        List<RefundLine> lines = linesOf(order, decision);
        Loss loss = switch (decision.state()) {
            case WAITING -> new Loss(decision.refunded(), BigDecimal.ZERO);
            case EXCLUDED -> withoutAward(order, decision, lines);
            case AWARDED -> takeBack(order, decision, lines);
        };
        news.tell(order, decision, loss, lines, counting());
        return decision.with(loss.refunded()).having(now);
    }

    /** What was decided by these very facts has lost nothing yet, unless money had gone back before. */
    Decision lookFirst(OrderFacts order, Decision decided) {
        return order.payment().refunds().isEmpty() ? decided.having(Seen.in(order)) : look(order, decided);
    }

    /** Not those of refunds before the order was paid in full: their units were bought again. */
    private List<RefundLine> linesOf(OrderFacts order, Decision decision) {
        Set<Long> since = order.payment().refundsAfter(decision.refunded().earlierRefunds()).stream()
                .map(Refund::transactionId)
                .collect(Collectors.toSet());
        return since.isEmpty()
                ? List.of()
                : refundLines.of(order.orderId()).stream()
                        .filter(line -> since.contains(line.transactionId()))
                        .toList();
    }

    /** An order that was paid and brought no points loses what else rests on it. */
    private Loss withoutAward(OrderFacts order, Decision decision, List<RefundLine> lines) {
        int earlier = decision.refunded().earlierRefunds();
        BigDecimal base = BigDecimal.ZERO;
        BigDecimal gone = BigDecimal.ZERO;
        Optional<ProgrammeRules> rules = rulesOfPayment(order, decision);
        if (rules.isPresent()) {
            PaymentExplanation would = PaymentPoints.of(order, rules.get());
            base = would.base();
            gone = new RefundedBase(would, counting()).of(order, rules.get(), earlier, lines);
        }
        boolean allOfBase = gone.signum() > 0 && gone.compareTo(base) == 0;
        boolean lost = allOfBase || RefundedBase.isAllRefunded(order.payment(), earlier, counting());
        return new Loss(lost(decision.refunded(), lost), gone);
    }

    private Predicate<Capture> counting() {
        return Eligibility.counting(programme::at);
    }

    private Optional<ProgrammeRules> rulesOfPayment(OrderFacts order, Decision decision) {
        return decision.isPaidWithoutPoints()
                ? Eligibility.paidAt(order, programme::at).map(programme::at).map(RuleVersion::rules)
                : Optional.empty();
    }

    private Loss takeBack(OrderFacts order, Decision decision, List<RefundLine> lines) {
        long awardNo = decision.entryNo().orElseThrow();
        Entry award = ledger.entry(decision.accountId(), awardNo).orElseThrow();
        PaymentExplanation made = (PaymentExplanation) ledger.explanation(decision.accountId(), awardNo);
        BigDecimal gone = new RefundedBase(made, counting())
                .of(
                        order,
                        programme.version(award.ruleVersion().orElseThrow()).rules(),
                        decision.refunded().earlierRefunds(),
                        lines);
        ClawBackExplanation explanation = new ClawBackExplanation(
                awardNo,
                award.points(),
                made.currency(),
                made.base(),
                gone,
                decision.refunded().takenBack());
        Refunded after = explanation.points().value() < 0 ? post(award, decision, explanation) : decision.refunded();
        return new Loss(lost(after, gone.compareTo(made.base()) == 0), gone);
    }

    private Refunded post(Entry award, Decision decision, ClawBackExplanation explanation) {
        Refunded after = decision.refunded().taking(explanation.points().negated());
        ledger.post(new Posting(
                decision.accountId(),
                EntryKind.CLAW_BACK,
                Source.refund(decision.orderId(), after.clawBacks()),
                decision.cycle(),
                explanation.points(),
                award.ruleVersion(),
                explanation,
                Optional.empty(),
                Moments.now(clock)));
        return after;
    }

    private static Refunded lost(Refunded refunded, boolean lost) {
        return lost ? refunded.losing() : refunded;
    }

    /**
     * What a look has found.
     *
     * @param base how much of what earns went back
     */
    record Loss(Refunded refunded, BigDecimal base) {}
}
