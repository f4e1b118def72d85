package io.fedelta.loyalty.site.earning;

import io.fedelta.loyalty.cashback.CashbackSource;
import io.fedelta.loyalty.cashback.service.Cashback;
import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.service.AwardQueue;
import io.fedelta.loyalty.earning.service.OrderAwarding;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.site.Aside;
import io.fedelta.loyalty.site.Visitor;
import java.time.Duration;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.service.type.OrderStatus;
import org.springframework.util.StringUtils;

/**
 * Tells the owner of a submitted order what it earns: as booked, if the worker has decided in time, else as promised.
 * Looks and waits only; it never awards.
 */
public class OrderEarnings {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final OrderAwarding awarding;
    private final AwardQueue queue;
    private final Aside aside;
    private final BookedEarnings booked;
    private final Promises promises;
    private final Programme programme;
    private final Cashback cashback;

    public OrderEarnings(
            OrderAwarding awarding,
            AwardQueue queue,
            Aside aside,
            BookedEarnings booked,
            Promises promises,
            Programme programme,
            Cashback cashback) {
        this.awarding = awarding;
        this.queue = queue;
        this.aside = aside;
        this.booked = booked;
        this.promises = promises;
        this.programme = programme;
        this.cashback = cashback;
    }

    /** Empty for a visitor whose order it is not, and for an order that earns nothing. */
    public Optional<OrderEarningsView> of(Order order, Optional<Visitor> visitor) {
        return visitor.filter(person -> isSubmittedBy(person, order))
                .flatMap(person -> person.signedIn() ? earnings(order) : invitation(order));
    }

    private static boolean isSubmittedBy(Visitor visitor, Order order) {
        return order != null
                && OrderStatus.SUBMITTED.equals(order.getStatus())
                && order.getCustomer() != null
                && Long.valueOf(visitor.customerId()).equals(order.getCustomer().getId());
    }

    private Optional<OrderEarningsView> invitation(Order order) {
        return promises.promise(order)
                .map(promise -> claimDays(order)
                        .map(days -> OrderEarningsView.claimable(promise, order.getEmailAddress(), days))
                        .orElseGet(OrderEarningsView::invited));
    }

    /** Empty if the order cannot be claimed by registering. */
    private Optional<Integer> claimDays(Order order) {
        ProgrammeRules rules = programme.currentForDisplay().rules();
        boolean claimable = rules.letsGuestsClaim() && StringUtils.hasText(order.getEmailAddress());
        return claimable ? Optional.of(rules.guests().days()) : Optional.empty();
    }

    private Optional<OrderEarningsView> earnings(Order order) {
        return decision(order.getId()).map(decision -> decided(order, decision)).orElseGet(() -> promise(order));
    }

    /**
     * As recorded, by whichever node; else as this node's worker decides in time. Who cannot read does not wait too.
     */
    private Optional<Decision> decision(long orderId) {
        return aside.read(() -> awarding.decision(orderId))
                .flatMap(recorded -> recorded.or(() -> queue.await(orderId, PATIENCE)));
    }

    private Optional<OrderEarningsView> decided(Order order, Decision decision) {
        Optional<Promise> promise = promises.promise(order)
                .map(promised ->
                        decision.state() == Decision.State.WAITING ? promised : promised.withCashback(earned(order)))
                .filter(Promise::isAnything);
        return switch (decision.state()) {
            case AWARDED -> booked.of(decision).map(view -> view.and(promise)).or(() -> promised(promise));
            case WAITING -> promise.map(OrderEarningsView::waiting);
            case EXCLUDED -> promise.flatMap(OrderEarningsView::later);
        };
    }

    /** What is decided is told as it was booked. */
    private Optional<Promise.Cashback> earned(Order order) {
        return aside.read(() -> cashback.ofOrder(order.getId()))
                .flatMap(earnings -> earnings.stream()
                        .filter(earning -> earning.source().kind() == CashbackSource.Kind.ORDER
                                && earning.left().signum() > 0)
                        .map(earning -> new Promise.Cashback(earning.left(), earning.currency()))
                        .findFirst());
    }

    private Optional<OrderEarningsView> promise(Order order) {
        return promised(promises.promise(order));
    }

    private static Optional<OrderEarningsView> promised(Optional<Promise> promise) {
        return promise.map(OrderEarningsView::promised);
    }
}
