package io.fedelta.loyalty.guest.service;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.guest.AddressLink;
import io.fedelta.loyalty.guest.Fingerprint;
import io.fedelta.loyalty.guest.LinkLimits;
import io.fedelta.loyalty.guest.dao.AddressLinkRows;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.MailComposer.Composition.Impossible;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes the secret of a link when its mail leaves, so that it rests nowhere but in that mail: we keep its fingerprint.
 * Says nothing of orders and nothing that the customer has typed, a name least of all: the address may be a stranger's.
 */
public class AddressLinkMail implements MailComposer {

    private static final String TEMPLATE = "loyalty-addressLink";
    private static final String SUBJECT = "loyalty.mail.addressLink.subject";
    private static final int RANDOM_BYTES = 20;

    private final AddressLinkRows links;
    private final Customers customers;
    private final GuestLinks pages;
    private final LinkLimits limits;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public AddressLinkMail(
            JdbcTemplate jdbc,
            Customers customers,
            GuestLinks pages,
            LinkLimits limits,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.links = new AddressLinkRows(jdbc);
        this.customers = customers;
        this.pages = pages;
        this.limits = limits;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.ADDRESS_LINK;
    }

    @Override
    public Composition compose(Message message) {
        if (!pages.isKnown()) {
            return new Impossible("The store's address is not set (loyalty.site.baseUrl)");
        }
        Optional<AddressLink> link = links.find(message.subjectId());
        Optional<CustomerFacts> customer = customers.find(message.accountId()).filter(known -> isStillAt(known, link));
        return customer.map(known -> compose(link.orElseThrow(), known))
                .orElseGet(() -> new Impossible("The customer or the customer's address is another by now"));
    }

    private static boolean isStillAt(CustomerFacts customer, Optional<AddressLink> link) {
        return link.isPresent() && customer.email().map(Fingerprint::ofAddress).equals(link.map(AddressLink::address));
    }

    private Composition compose(AddressLink link, CustomerFacts customer) {
        String secret = secret();
        boolean issued = transactions.inNew(() -> links.issue(
                link.linkId(), Fingerprint.of(secret), clock.instant().plus(limits.validity())));
        return issued
                ? new Ready(new Mail(
                        customer.email().orElseThrow(),
                        customer.locale(),
                        TEMPLATE,
                        SUBJECT,
                        variables(customer, secret)))
                : new Impossible("A newer link was asked for");
    }

    private String secret() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Map<String, Object> variables(CustomerFacts customer, String secret) {
        return Map.of(
                "address", customer.email().orElseThrow(),
                "link", pages.confirm(secret),
                "hours", limits.validity().toHours());
    }
}
