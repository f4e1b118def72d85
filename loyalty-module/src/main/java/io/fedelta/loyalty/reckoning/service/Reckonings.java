package io.fedelta.loyalty.reckoning.service;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.Decision.Reason;
import io.fedelta.loyalty.earning.Decision.State;
import io.fedelta.loyalty.earning.Eligibility;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.earning.PaymentPoints;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.earning.service.OrderMultipliers;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reckoning.GoodsNames;
import io.fedelta.loyalty.reckoning.Miss;
import io.fedelta.loyalty.reckoning.MissReason.OtherGoods;
import io.fedelta.loyalty.reckoning.MissSource;
import io.fedelta.loyalty.reckoning.OrderReckoning;
import io.fedelta.loyalty.reckoning.PlacedOrder;
import io.fedelta.loyalty.reckoning.PlacedOrder.Audience;
import io.fedelta.loyalty.reckoning.PlacedOrder.Paid;
import io.fedelta.loyalty.session.Session;
import io.fedelta.loyalty.session.service.Sessions;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Explains an order's points when somebody asks, by the rules of its time and by the code that awards. Nothing of it is
 * written at the award, so an order costs the same with one rule and with hundreds.
 */
public class Reckonings {

    /** Misses that are told; the rest is counted. */
    static final int TOLD = 6;

    private static final Set<Reason> WITH_MISSES =
            EnumSet.of(Reason.PAID_IN_FULL, Reason.NOT_FULLY_PAID, Reason.PAYMENT_POINTS_OFF, Reason.NOTHING_EARNS);

    private final Orders orders;
    private final OrderAwarding awarding;
    private final OrderMultipliers multipliers;
    private final LoyaltyLedger ledger;
    private final Sessions sessions;
    private final Programme programme;
    private final List<MissSource> sources;
    private final GoodsNames names;

    public Reckonings(
            Orders orders,
            OrderAwarding awarding,
            OrderMultipliers multipliers,
            LoyaltyLedger ledger,
            Sessions sessions,
            Programme programme,
            List<MissSource> sources,
            GoodsNames names) {
        this.orders = orders;
        this.awarding = awarding;
        this.multipliers = multipliers;
        this.ledger = ledger;
        this.sessions = sessions;
        this.programme = programme;
        this.sources = sources;
        this.names = names;
    }

    /** Empty for a cart, and for an order that does not exist. */
    public Optional<OrderReckoning> of(long orderId, Audience audience) {
        return orders.find(orderId)
                .filter(order -> order.state() != OrderState.OPEN)
                .map(order -> {
                    Optional<Decision> decision = awarding.decision(orderId);
                    return reckon(owned(order, decision), decision, audience);
                });
    }

    /** A guest's order that was claimed is its claimant's, whoever has placed it: the decision says whose it is. */
    private static OrderFacts owned(OrderFacts order, Optional<Decision> decision) {
        return decision.filter(known -> known.reason() != Reason.GUEST)
                .map(known -> order.ownedBy(known.accountId()))
                .orElse(order);
    }

    private OrderReckoning reckon(OrderFacts order, Optional<Decision> decision, Audience audience) {
        Optional<Paid> paid = paid(order, decision);
        Optional<PaymentExplanation> payment = decision.flatMap(known -> payment(order, known, paid));
        List<Session> ofOrder = sessions.ofOrder(order.orderId());
        List<Miss> misses = decision.filter(known -> WITH_MISSES.contains(known.reason()))
                .flatMap(known -> order.submittedAt())
                .map(moment -> misses(placed(order, moment, paid, audience), payment, ofOrder))
                .orElse(List.of());
        List<Miss> told = misses.stream().limit(TOLD).toList();
        return new OrderReckoning(
                order,
                decision,
                Eligibility.paidSoFar(order, programme::at),
                payment,
                ofOrder,
                told,
                misses.size() - told.size(),
                goods(told));
    }

    /** As the award has recorded it, else as it would be decided today. */
    private Optional<Paid> paid(OrderFacts order, Optional<Decision> decision) {
        return decision.filter(known -> known.state() == State.AWARDED)
                .flatMap(
                        known -> ledger.entry(known.accountId(), known.entryNo().orElseThrow()))
                .map(entry -> new Paid(
                        entry.occurredAt(),
                        programme.version(entry.ruleVersion().orElseThrow()).rules()))
                .or(() -> paid(Eligibility.of(order, programme::at)));
    }

    private Optional<Paid> paid(Eligibility eligibility) {
        if (eligibility instanceof Eligibility.Eligible eligible) {
            return Optional.of(new Paid(eligible.paidAt(), eligible.version().rules()));
        }
        return eligibility instanceof Eligibility.PaidWithoutPoints unpaid
                ? Optional.of(
                        new Paid(unpaid.paidAt(), programme.at(unpaid.paidAt()).rules()))
                : Optional.empty();
    }

    private Optional<PaymentExplanation> payment(OrderFacts order, Decision decision, Optional<Paid> paid) {
        return switch (decision.reason()) {
            case PAID_IN_FULL ->
                Optional.of((PaymentExplanation) ledger.explanation(
                        decision.accountId(), decision.entryNo().orElseThrow()));
            case NOTHING_EARNS ->
                paid.map(then -> PaymentPoints.of(order, then.rules(), multipliers.ofSubmission(order)));
            case NOT_FULLY_PAID -> awarding.preview(order);
            case PROGRAMME_OFF, PAYMENT_POINTS_OFF, GUEST, NO_LONGER_SUBMITTED, RESET -> Optional.empty();
        };
    }

    private PlacedOrder placed(OrderFacts order, Instant submittedAt, Optional<Paid> paid, Audience audience) {
        return new PlacedOrder(order, submittedAt, programme.at(submittedAt).rules(), paid, audience);
    }

    private List<Miss> misses(PlacedOrder placed, Optional<PaymentExplanation> payment, List<Session> ofOrder) {
        MultiplierMisses weighed = new MultiplierMisses(
                placed.order(),
                placed.submitted().sessions(),
                payment.map(PaymentExplanation::components).orElse(List.of()),
                ofOrder);
        return Stream.concat(
                        weighed.among(multipliers.ofSubmission(placed.order()).offered()).stream(),
                        sources.stream().flatMap(source -> source.missesOf(placed).stream()))
                .sorted(Comparator.comparingInt(miss -> miss.reason().rank()))
                .toList();
    }

    private Map<Scope, List<String>> goods(List<Miss> told) {
        Set<Scope> scopes = told.stream()
                .flatMap(miss -> miss.reason() instanceof OtherGoods other ? Stream.of(other.about()) : Stream.empty())
                .collect(Collectors.toSet());
        ProgrammeRules rules = programme.currentForDisplay().rules();
        return scopes.isEmpty() ? Map.of() : names.of(scopes, rules);
    }
}
