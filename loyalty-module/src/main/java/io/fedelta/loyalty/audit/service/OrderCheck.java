package io.fedelta.loyalty.audit.service;

import io.fedelta.loyalty.audit.Discrepancy;
import io.fedelta.loyalty.audit.FindingKind;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.earning.dao.DecisionRows;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Each submitted order is decided, and what was withdrawn or refunded has lost its points. Queue, catch-up and the
 * nightly look at all orders see to that; what is found here they have not managed.
 */
public class OrderCheck implements AuditCheck {

    private static final Set<FindingKind> KINDS =
            Set.of(FindingKind.ORDER_UNDECIDED, FindingKind.ORDER_WITHDRAWN, FindingKind.REFUND_OPEN);

    /** Far more than the minute's look takes. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final Orders orders;
    private final OrderAwarding awarding;
    private final DecisionRows decisions;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public OrderCheck(
            JdbcTemplate jdbc, Orders orders, OrderAwarding awarding, LoyaltyTransactions transactions, Clock clock) {
        this.orders = orders;
        this.awarding = awarding;
        this.decisions = new DecisionRows(jdbc);
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Set<FindingKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Discrepancy> look(int atMost) {
        return KINDS.stream().flatMap(kind -> look(kind, 0, atMost)).toList();
    }

    @Override
    public Optional<Discrepancy> lookAt(FindingKind kind, String orderId) {
        return look(kind, Long.parseLong(orderId) - 1, 1)
                .filter(found -> found.subjectId().equals(orderId))
                .findFirst();
    }

    private Stream<Discrepancy> look(FindingKind kind, long afterId, int atMost) {
        Instant settled = clock.instant().minus(GRACE);
        Stream<Long> found = switch (kind) {
            case ORDER_UNDECIDED -> orders.undecided(afterId, settled, atMost).stream();
            case ORDER_WITHDRAWN -> orders.withdrawn(afterId, atMost).stream();
            default ->
                Stream.concat(
                                orders.refunded(afterId, settled, atMost).stream(),
                                decisions.refundedWithPoints(afterId, atMost).stream())
                        .sorted()
                        .distinct();
        };
        return found.map(orderId -> Discrepancy.of(kind, orderId));
    }

    /** A decision that calls itself up to date is made to look again, which takes only what is still due. */
    @Override
    public void repair(FindingKind kind, String orderId) {
        long order = Long.parseLong(orderId);
        if (kind == FindingKind.ORDER_UNDECIDED) {
            awarding.decide(order);
            return;
        }
        transactions.inNew(() -> decisions.forgetSeen(order));
        awarding.lookAgain(order);
    }
}
