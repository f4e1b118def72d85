package io.fedelta.loyalty.reckoning;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.programme.Scope;
import io.fedelta.loyalty.session.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that is known of how an order's points came about, or why there are none.
 *
 * @param paid what of the total is paid so far
 * @param payment how the points for its payment were counted; while it waits, what they would be at today's rules
 * @param sessions of the order's present submission
 * @param misses rules that gave nothing, the most telling first
 * @param moreMisses how many there are besides those
 * @param goods names of what those rules are about
 */
public record OrderReckoning(
        OrderFacts order,
        Optional<Decision> decision,
        BigDecimal paid,
        Optional<PaymentExplanation> payment,
        List<Session> sessions,
        List<Miss> misses,
        int moreMisses,
        Map<Scope, List<String>> goods) {

    public OrderReckoning {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(paid, "paid");
        Objects.requireNonNull(payment, "payment");
        sessions = List.copyOf(sessions);
        misses = List.copyOf(misses);
        goods = Map.copyOf(goods);
    }

    /** Names of the goods that a scope is about. */
    public List<String> namesOf(Scope scope) {
        return goods.getOrDefault(scope, List.of());
    }
}
