package io.fedelta.loyalty.site.reckoning;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.Decision.State;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.reckoning.OrderReckoning;
import io.fedelta.loyalty.site.PageFormat;
import io.fedelta.loyalty.site.SiteLinks;
import io.fedelta.loyalty.site.Term;
import io.fedelta.loyalty.site.rewards.DecisionTerm;
import io.fedelta.loyalty.site.rewards.ExplanationView;
import java.util.List;

/** How an order's points came about, ready to be shown. */
public final class OrderPointsView {

    private final OrderReckoning reckoning;
    private final SiteLinks links;
    private final Term decision;
    private final ExplanationView explanation;
    private final List<OrderSessionView> sessions;
    private final List<MissView> misses;

    OrderPointsView(OrderReckoning reckoning, PageFormat format, SiteLinks links) {
        this.reckoning = reckoning;
        this.links = links;
        this.decision = reckoning
                .decision()
                .map(known -> decision(known, reckoning, format))
                .orElseGet(() -> Term.of("loyalty.order.why.undecided"));
        this.explanation = reckoning
                .payment()
                .map(payment -> new ExplanationView(payment, format))
                .orElse(null);
        this.sessions = reckoning.sessions().stream().map(OrderSessionView::new).toList();
        this.misses = reckoning.misses().stream()
                .map(miss -> new MissView(miss, reckoning, format))
                .toList();
    }

    private static Term decision(Decision decision, OrderReckoning reckoning, PageFormat format) {
        OrderFacts order = reckoning.order();
        return decision.state() == State.WAITING
                ? DecisionTerm.waiting(reckoning.paid(), order.total(), order.currency(), format)
                : DecisionTerm.of(decision);
    }

    /** Null for an order that has none. */
    public String getNumber() {
        return reckoning.order().orderNumber().orElse(null);
    }

    public String getPath() {
        return reckoning.order().orderNumber().map(links::order).orElse(null);
    }

    public Term getDecision() {
        return decision;
    }

    /** Null if there is nothing to count. */
    public ExplanationView getExplanation() {
        return explanation;
    }

    /** Whether the explanation is a promise: what the order would earn at today's rules. */
    public boolean isPromise() {
        return reckoning
                .decision()
                .filter(known -> known.state() == State.WAITING)
                .isPresent();
    }

    public List<OrderSessionView> getSessions() {
        return sessions;
    }

    /** Rules that gave nothing. */
    public List<MissView> getMisses() {
        return misses;
    }

    /** How many there are besides; zero if none. */
    public int getMoreMisses() {
        return reckoning.moreMisses();
    }
}
