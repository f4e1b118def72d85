package io.fedelta.loyalty.guest.service;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.earning.Decision;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.Orders;
import io.fedelta.loyalty.earning.service.OrderWorth;
import io.fedelta.loyalty.guest.ClaimedPoints;
import io.fedelta.loyalty.guest.GuestOrder;
import io.fedelta.loyalty.guest.GuestOrders;
import io.fedelta.loyalty.guest.WaitingOrders;
import io.fedelta.loyalty.guest.dao.GuestClaimRows;
import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what waits for whom; {@link OrderClaim} takes one order. */
public class JdbcGuestClaims implements GuestClaims {

    /** More than a person orders as a guest; the rest is found the next time. */
    private static final int AT_A_TIME = 50;

    private final GuestClaimRows claims;
    private final OrderClaim orderClaim;
    private final GuestOrders guestOrders;
    private final AddressLinks links;
    private final Customers customers;
    private final Orders orders;
    private final OrderWorth worth;
    private final Programme programme;
    private final Clock clock;

    public JdbcGuestClaims(
            GuestClaimRows claims,
            OrderClaim orderClaim,
            GuestOrders guestOrders,
            AddressLinks links,
            Customers customers,
            Orders orders,
            OrderWorth worth,
            Programme programme,
            Clock clock) {
        this.claims = claims;
        this.orderClaim = orderClaim;
        this.guestOrders = guestOrders;
        this.links = links;
        this.customers = customers;
        this.orders = orders;
        this.worth = worth;
        this.programme = programme;
        this.clock = clock;
    }

    @Override
    public Optional<WaitingOrders> waiting(long customerId) {
        ProgrammeRules rules = programme.currentForDisplay().rules();
        return rules.letsGuestsClaim()
                ? addressOf(customerId).map(address -> waiting(customerId, address, earliest(rules)))
                : Optional.empty();
    }

    private WaitingOrders waiting(long customerId, String address, Instant from) {
        boolean confirmed = links.isConfirmed(customerId, address);
        List<OrderFacts> waiting = guestOrders.find(address, from, AT_A_TIME).stream()
                .filter(order -> confirmed || order.customerId() == customerId)
                .flatMap(order -> orders.find(order.orderId()).stream())
                .toList();
        long points = waiting.stream()
                .mapToLong(order -> worth.of(order.ownedBy(customerId)).value())
                .sum();
        return new WaitingOrders(address, confirmed, waiting.size(), points);
    }

    @Override
    public ClaimedPoints claim(long customerId) {
        ProgrammeRules rules = programme.current().rules();
        return addressOf(customerId)
                .filter(address -> rules.letsGuestsClaim() && links.isConfirmed(customerId, address))
                .map(address -> guestOrders.find(address, earliest(rules), AT_A_TIME))
                .map(waiting -> claim(waiting, customerId, earliest(rules)))
                .orElse(ClaimedPoints.NOTHING);
    }

    private ClaimedPoints claim(List<GuestOrder> waiting, long customerId, Instant from) {
        return waiting.stream()
                .flatMap(order -> orderClaim.claim(order.orderId(), customerId, from).stream())
                .map(JdbcGuestClaims::brought)
                .reduce(ClaimedPoints.NOTHING, ClaimedPoints::plus);
    }

    private static ClaimedPoints brought(Decision decision) {
        return new ClaimedPoints(1, decision.left().value());
    }

    @Override
    public Map<Long, Instant> claimedAt(Collection<Long> orderIds) {
        return claims.claimedAt(orderIds);
    }

    private Instant earliest(ProgrammeRules rules) {
        return rules.guests().earliest(Moments.now(clock));
    }

    private Optional<String> addressOf(long customerId) {
        return customers.find(customerId).filter(CustomerFacts::registered).flatMap(CustomerFacts::email);
    }
}
