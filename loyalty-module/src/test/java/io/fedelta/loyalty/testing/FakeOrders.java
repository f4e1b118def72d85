package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.earning.Seen;
import io.fedelta.loyalty.earning.dao.DecisionRows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Orders in memory, with the host's answers to every question of earning. */
public final class FakeOrders implements Orders {

    private final ConcurrentSkipListMap<Long, OrderFacts> orders = new ConcurrentSkipListMap<>();
    private final JdbcTemplate jdbc;

    public FakeOrders(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public OrderFacts put(OrderFacts order) {
        orders.put(order.orderId(), order);
        return order;
    }

    /** All there are, ascending. */
    public List<Long> ids() {
        return List.copyOf(orders.keySet());
    }

    public void remove(long orderId) {
        orders.remove(orderId);
    }

    @Override
    public Optional<OrderFacts> find(long orderId) {
        return Optional.ofNullable(orders.get(orderId));
    }

    @Override
    public List<OrderFacts> findAll(Collection<Long> orderIds) {
        return orderIds.stream().sorted().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Map<Long, String> numbers(Collection<Long> orderIds) {
        return orderIds.stream()
                .map(orders::get)
                .filter(order -> order != null && order.orderNumber().isPresent())
                .collect(Collectors.toMap(
                        OrderFacts::orderId, order -> order.orderNumber().orElseThrow()));
    }

    @Override
    public List<Long> undecided(long afterId, Instant submittedBefore, int atMost) {
        Set<Long> decided = standingDecisions();
        return after(afterId)
                .filter(order -> order.state() == OrderState.SUBMITTED && !decided.contains(order.orderId()))
                .filter(order -> order.submittedAt().orElseThrow().isBefore(submittedBefore))
                .map(OrderFacts::orderId)
                .limit(atMost)
                .toList();
    }

    @Override
    public List<Long> withdrawn(long afterId, int atMost) {
        Set<Long> decided = standingDecisions();
        return after(afterId)
                .filter(order -> order.state() != OrderState.SUBMITTED && decided.contains(order.orderId()))
                .map(OrderFacts::orderId)
                .limit(atMost)
                .toList();
    }

    @Override
    public List<Long> changed(long afterId, int atMost) {
        DecisionRows decisions = new DecisionRows(jdbc);
        return after(afterId)
                .filter(order -> order.state() == OrderState.SUBMITTED)
                .filter(order -> decisions
                        .find(order.orderId())
                        .filter(decision -> !decision.isWithdrawn() && !decision.isUpToDateWith(Seen.in(order)))
                        .isPresent())
                .map(OrderFacts::orderId)
                .limit(atMost)
                .toList();
    }

    /** Transactions have no ids here: all of them are new. */
    @Override
    public List<Long> changedSince(long fromTransaction, long afterId, int atMost) {
        return changed(afterId, atMost);
    }

    @Override
    public List<Long> refunded(long afterId, Instant recordedBefore, int atMost) {
        return changed(afterId, Integer.MAX_VALUE).stream()
                .filter(id -> !orders.get(id).payment().refunds().isEmpty())
                .limit(atMost)
                .toList();
    }

    @Override
    public long newestTransaction() {
        return 1;
    }

    @Override
    public long lowestRecentId(Instant createdAfter) {
        return 1;
    }

    private Stream<OrderFacts> after(long orderId) {
        return orders.tailMap(orderId, false).values().stream();
    }

    private Set<Long> standingDecisions() {
        return new HashSet<>(jdbc.queryForList(
                "SELECT ORDER_ID FROM LOY_ORDER_DECISION WHERE REASON <> 'NO_LONGER_SUBMITTED'", Long.class));
    }
}
