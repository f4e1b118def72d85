package io.fedelta.loyalty.reckoning.service;

import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.Decision.State;
import io.fedelta.loyalty.earning.Eligibility;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.earning.dao.DecisionRows;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reckoning.UnearnedOrder;
import io.fedelta.loyalty.reckoning.UnearnedOrder.Due;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** An account's newest orders without points, for those who miss some in the history. */
public class UnearnedOrders {

    private static final int SHOWN = 5;

    private final DecisionRows decisions;
    private final Orders orders;
    private final Programme programme;

    public UnearnedOrders(JdbcTemplate jdbc, Orders orders, Programme programme) {
        this.decisions = new DecisionRows(jdbc);
        this.orders = orders;
        this.programme = programme;
    }

    /** Newest first; a handful at most. Only what waits for payment is read from the host, one by one. */
    public List<UnearnedOrder> of(long accountId) {
        List<Decision> unearned = decisions.withoutPoints(accountId, SHOWN);
        Map<Long, String> numbers = unearned.isEmpty()
                ? Map.of()
                : orders.numbers(unearned.stream().map(Decision::orderId).toList());
        return unearned.stream()
                .map(decision -> new UnearnedOrder(
                        decision, Optional.ofNullable(numbers.get(decision.orderId())), due(decision)))
                .toList();
    }

    private Optional<Due> due(Decision decision) {
        return decision.state() == State.WAITING
                ? orders.find(decision.orderId()).map(this::due)
                : Optional.empty();
    }

    private Due due(OrderFacts order) {
        return new Due(Eligibility.paidSoFar(order, programme::at), order.total(), order.currency());
    }
}
