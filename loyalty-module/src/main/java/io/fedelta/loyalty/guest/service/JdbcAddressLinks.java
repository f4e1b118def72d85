package io.fedelta.loyalty.guest.service;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.guest.AddressLink;
import io.fedelta.loyalty.guest.Fingerprint;
import io.fedelta.loyalty.guest.LinkAnswer;
import io.fedelta.loyalty.guest.LinkLimits;
import io.fedelta.loyalty.guest.dao.AddressLinkRows;
import io.fedelta.loyalty.guest.dao.AddressLinkRows.Numbers;
import io.fedelta.loyalty.guest.dao.ConfirmedAddressRows;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.service.Outbox;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is asked of links is counted in the database, so that all nodes count together. */
public class JdbcAddressLinks implements AddressLinks {

    /** Who clicks twice gets one mail. A mail that has not left after that may never leave. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final AddressLinkRows links;
    private final ConfirmedAddressRows confirmed;
    private final Customers customers;
    private final Programme programme;
    private final Outbox outbox;
    private final LinkLimits limits;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public JdbcAddressLinks(
            JdbcTemplate jdbc,
            Customers customers,
            Programme programme,
            Outbox outbox,
            LinkLimits limits,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.links = new AddressLinkRows(jdbc);
        this.confirmed = new ConfirmedAddressRows(jdbc);
        this.customers = customers;
        this.programme = programme;
        this.outbox = outbox;
        this.limits = limits;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public LinkAnswer send(long customerId) {
        Optional<Fingerprint> address =
                programme.current().rules().letsGuestsClaim() ? addressOf(customerId) : Optional.empty();
        return address.map(known -> transactions.inNew(() -> send(customerId, known)))
                .orElse(LinkAnswer.NOT_POSSIBLE);
    }

    private LinkAnswer send(long customerId, Fingerprint address) {
        Instant now = Moments.now(clock);
        Numbers numbers = links.next(customerId, address);
        if (links.isOnItsWay(customerId, address, now.minus(PATIENCE))) {
            return LinkAnswer.SENT;
        }
        Instant counted = now.minus(LinkLimits.COUNTED);
        if (links.ofCustomerSince(customerId, counted) >= limits.perCustomer()
                || links.ofAddressSince(address, counted) >= limits.perAddress()) {
            return LinkAnswer.TOO_OFTEN;
        }
        AddressLink link = new AddressLink(UUID.randomUUID().toString(), customerId, address, now);
        links.insert(link, numbers);
        outbox.enqueue(MessageKind.ADDRESS_LINK, customerId, link.linkId());
        return LinkAnswer.SENT;
    }

    @Override
    public boolean works(long customerId, String secret) {
        return addressOf(customerId)
                .filter(address -> links.works(customerId, address, Fingerprint.of(secret), Moments.now(clock)))
                .isPresent();
    }

    @Override
    public boolean confirm(long customerId, String secret) {
        return addressOf(customerId)
                .filter(address -> transactions.inNew(() -> confirm(customerId, address, Fingerprint.of(secret))))
                .isPresent();
    }

    private boolean confirm(long customerId, Fingerprint address, Fingerprint secret) {
        Instant now = Moments.now(clock);
        boolean used = links.use(customerId, address, secret, now);
        if (used) {
            confirmed.put(customerId, address, now);
        }
        return used;
    }

    @Override
    public boolean isConfirmed(long customerId, String address) {
        return confirmed.isConfirmed(customerId, Fingerprint.ofAddress(address));
    }

    private Optional<Fingerprint> addressOf(long customerId) {
        return customers
                .find(customerId)
                .filter(CustomerFacts::registered)
                .flatMap(CustomerFacts::email)
                .map(Fingerprint::ofAddress);
    }
}
