package io.fedelta.loyalty.earning.service;

import io.fedelta.loyalty.earning.ClaimedOrders;
import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.OrderState;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.earning.SubmissionListener;
import io.fedelta.loyalty.earning.dao.DecisionRows;
import io.fedelta.loyalty.ledger.PaymentExplanation;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The decision row is locked before the order is read, so that of several reporters on several nodes each sees what the
 * one before has decided; a lost race for the first row is tried again and then finds it.
 */
public class JdbcOrderAwarding implements OrderAwarding {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcOrderAwarding.class);

    private final DecisionRows decisions;
    private final Orders orders;
    private final ClaimedOrders claims;
    private final PaymentAward award;
    private final ClawBack clawBack;
    private final List<SubmissionListener> listeners;
    private final LoyaltyTransactions transactions;

    public JdbcOrderAwarding(
            JdbcTemplate jdbc,
            Orders orders,
            ClaimedOrders claims,
            PaymentAward award,
            ClawBack clawBack,
            List<SubmissionListener> listeners,
            LoyaltyTransactions transactions) {
        this.decisions = new DecisionRows(jdbc);
        this.orders = orders;
        this.claims = claims;
        this.award = award;
        this.clawBack = clawBack;
        this.listeners = listeners;
        this.transactions = transactions;
    }

    @Override
    public Optional<Decision> decide(long orderId) {
        return transactions.inNew(() -> look(orderId, decisions.lock(orderId)));
    }

    @Override
    public Map<Long, Decision> decideTogether(Collection<Long> orderIds) {
        try {
            return transactions.inNew(() -> decideFirstTime(orderIds));
        } catch (RuntimeException e) {
            LOG.debug("{} orders could not be decided together, so one by one", orderIds.size(), e);
            return Map.of();
        }
    }

    /** Submissions first, entries then: own rows are locked before accounts. */
    private Map<Long, Decision> decideFirstTime(Collection<Long> orderIds) {
        Set<Long> undecided = new TreeSet<>(orderIds);
        undecided.removeAll(decisions.decided(orderIds));
        List<OrderFacts> submitted = orders.findAll(undecided).stream()
                .filter(order -> order.state() == OrderState.SUBMITTED)
                .toList();
        if (submitted.isEmpty()) {
            return Map.of();
        }
        submitted.forEach(this::tellSubmitted);
        Map<Long, OrderFacts> facts =
                submitted.stream().collect(Collectors.toMap(OrderFacts::orderId, Function.identity()));
        List<Decision> decided = award.decideAll(submitted).stream()
                .map(decision -> clawBack.lookFirst(facts.get(decision.orderId()), decision))
                .toList();
        decisions.insert(decided);
        return decided.stream().collect(Collectors.toMap(Decision::orderId, Function.identity()));
    }

    @Override
    public Optional<Decision> lookAgain(long orderId) {
        return transactions.inNew(() -> {
            Optional<Decision> standing = decisions.lock(orderId).filter(known -> !known.isWithdrawn());
            return standing.isEmpty() ? standing : look(orderId, standing);
        });
    }

    private Optional<Decision> look(long orderId, Optional<Decision> before) {
        return find(orderId, before).map(order -> decide(order, before)).orElse(before);
    }

    /** Only an order that was decided before can have been claimed. */
    private Optional<OrderFacts> find(long orderId, Optional<Decision> before) {
        Optional<OrderFacts> order = orders.find(orderId);
        return before.flatMap(known -> claims.claimantOf(orderId))
                .flatMap(account -> order.map(claimed -> claimed.ownedBy(account)))
                .or(() -> order);
    }

    private Optional<Decision> decide(OrderFacts order, Optional<Decision> before) {
        return order.state() == OrderState.SUBMITTED
                ? Optional.of(submitted(order, before))
                : before.map(this::withdrawn);
    }

    private Decision submitted(OrderFacts order, Optional<Decision> before) {
        Optional<Decision> standing = before.map(known -> award.reopened(order, known));
        Decision looked = standing.filter(known -> !known.isOpen())
                .map(known -> clawBack.look(order, known))
                .orElseGet(() -> clawBack.lookFirst(order, decideAnew(order, standing)));
        if (!before.equals(Optional.of(looked))) {
            before.ifPresentOrElse(known -> decisions.update(looked), () -> decisions.insert(List.of(looked)));
        }
        return looked;
    }

    @Override
    public Optional<Decision> decideClaimed(long orderId) {
        Optional<Decision> guests = decisions.lock(orderId).filter(Decision::isClaimable);
        return find(orderId, guests)
                .filter(order -> order.state() == OrderState.SUBMITTED)
                .flatMap(order -> guests.map(before -> decideClaimed(order, before)));
    }

    private Decision decideClaimed(OrderFacts order, Decision guests) {
        Decision decided = clawBack.lookFirst(order, award.decide(order, Optional.of(guests)));
        decisions.update(decided);
        return decided;
    }

    /** An order that still waits keeps its decision. */
    private Decision decideAnew(OrderFacts order, Optional<Decision> before) {
        if (before.filter(known -> !known.isWithdrawn()).isEmpty()) {
            tellSubmitted(order);
        }
        Decision decision = award.decide(order, before);
        return before.filter(known -> known.reason() == decision.reason()).orElse(decision);
    }

    private void tellSubmitted(OrderFacts order) {
        listeners.forEach(listener -> listener.orderSubmitted(order));
    }

    private Decision withdrawn(Decision before) {
        if (before.isWithdrawn()) {
            return before;
        }
        listeners.forEach(listener -> listener.orderWithdrawn(before.orderId()));
        Decision decision = award.withdraw(before);
        decisions.update(decision);
        return decision;
    }

    @Override
    public Optional<Decision> decision(long orderId) {
        return decisions.find(orderId);
    }

    @Override
    public Optional<PaymentExplanation> preview(OrderFacts order) {
        return award.preview(order);
    }
}
