package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.earning.OrderFacts;
import io.fedelta.loyalty.earning.service.OrderWorth;
import io.fedelta.loyalty.guest.GuestOrder;
import io.fedelta.loyalty.guest.LinkAnswer;
import io.fedelta.loyalty.guest.LinkLimits;
import io.fedelta.loyalty.guest.service.AddressLinkMail;
import io.fedelta.loyalty.guest.service.AddressLinks;
import io.fedelta.loyalty.guest.service.GuestClaims;
import io.fedelta.loyalty.guest.service.GuestLinks;
import io.fedelta.loyalty.guest.service.JdbcAddressLinks;
import io.fedelta.loyalty.guest.service.JdbcGuestClaims;
import io.fedelta.loyalty.guest.service.OldLinks;
import io.fedelta.loyalty.guest.service.OrderClaim;
import io.fedelta.loyalty.message.dao.MessageRows;
import io.fedelta.loyalty.message.service.Delivery;
import io.fedelta.loyalty.message.service.DeliverySignal;
import io.fedelta.loyalty.message.service.JdbcDelivery;
import io.fedelta.loyalty.message.service.JdbcOutbox;
import io.fedelta.loyalty.verification.Finding;
import io.fedelta.loyalty.verification.service.LoyaltyVerification;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Guests' orders and links on top of a {@link LoyaltyBench}, with ratio 1, customers in memory and a mailbox. */
public final class GuestBench {

    public static final String SITE = "https://studio.example";

    public final LoyaltyBench loyalty;
    public final FakeMailer mailer = new FakeMailer();
    public final AddressLinks links;
    public final GuestClaims claims;
    public final Delivery delivery;
    public final OldLinks oldLinks;

    private final Map<Long, CustomerFacts> customers = new ConcurrentHashMap<>();
    private final Map<Long, String> addresses = new ConcurrentHashMap<>();

    private GuestBench(LoyaltyBench loyalty) {
        this.loyalty = loyalty;
        Customers known = this::customers;
        JdbcOutbox outbox =
                new JdbcOutbox(new MessageRows(loyalty.jdbc, loyalty.clock), new DeliverySignal(), loyalty.clock);
        links = new JdbcAddressLinks(
                loyalty.jdbc,
                known,
                loyalty.programme,
                outbox,
                LinkLimits.DEFAULT,
                loyalty.transactions,
                loyalty.clock);
        claims = new JdbcGuestClaims(
                loyalty.guestClaims,
                new OrderClaim(
                        loyalty.guestClaims,
                        loyalty.decisionLock,
                        loyalty.orders,
                        loyalty.sessions,
                        loyalty.awarding,
                        loyalty.transactions,
                        loyalty.clock),
                this::guestOrders,
                links,
                known,
                loyalty.orders,
                new OrderWorth(loyalty.programme, loyalty.multipliers, loyalty.refundLines),
                loyalty.programme,
                loyalty.clock);
        delivery = new JdbcDelivery(
                new MessageRows(loyalty.jdbc, loyalty.clock),
                List.of(new AddressLinkMail(
                        loyalty.jdbc,
                        known,
                        new GuestLinks(SITE),
                        LinkLimits.DEFAULT,
                        loyalty.transactions,
                        loyalty.clock)),
                mailer,
                loyalty.transactions,
                loyalty.clock);
        oldLinks = new OldLinks(loyalty.jdbc, loyalty.transactions, loyalty.clock);
    }

    public static GuestBench on(TestDatabase database) {
        return on(LoyaltyBench.on(database).earning("1"));
    }

    public static GuestBench on(LoyaltyBench loyalty) {
        return new GuestBench(loyalty);
    }

    /** A customer with a login. */
    public GuestBench customer(long customerId, String address) {
        customers.put(
                customerId,
                new CustomerFacts(customerId, "Maria", "Rossi", Optional.of(address), true, Locale.ENGLISH));
        return this;
    }

    /** A guest's order with that address, decided. */
    public GuestBench ordered(String address, OrderFacts order) {
        addresses.put(order.orderId(), address);
        loyalty.place(order);
        return this;
    }

    /** What the customer does: asks for a link, reads the mail and opens it. */
    public String linkOf(long customerId) {
        int before = mailer.sent.size();
        if (links.send(customerId) != LinkAnswer.SENT || delivery.deliverDue(10) != 1) {
            throw new AssertionError("No mail left");
        }
        return secret(before);
    }

    public String secret(int mail) {
        return ((String) mailer.sent.get(mail).variables().get("link"))
                .substring((SITE + GuestLinks.PATH + "/").length());
    }

    public GuestBench confirmed(long customerId) {
        if (!links.confirm(customerId, linkOf(customerId))) {
            throw new AssertionError("The link does not work");
        }
        return this;
    }

    public List<Finding> verify() {
        return new LoyaltyVerification(loyalty.dataSource, List::of, List.of(), loyalty.clock).run();
    }

    private Map<Long, CustomerFacts> customers(Collection<Long> ids) {
        return ids.stream()
                .map(customers::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(CustomerFacts::customerId, Function.identity()));
    }

    /** As the host answers, with orders in memory. */
    private List<GuestOrder> guestOrders(String address, Instant from, int atMost) {
        return loyalty
                .jdbc
                .queryForList(
                        "SELECT ORDER_ID FROM LOY_ORDER_DECISION WHERE REASON = 'GUEST' AND LOST = FALSE ORDER BY ORDER_ID",
                        Long.class)
                .stream()
                .filter(id -> address.equalsIgnoreCase(addresses.get(id)))
                .flatMap(id -> loyalty.orders.find(id).stream())
                .filter(order -> !order.submittedAt().orElseThrow().isBefore(from))
                .map(order -> new GuestOrder(order.orderId(), order.customerId()))
                .limit(atMost)
                .toList();
    }
}
