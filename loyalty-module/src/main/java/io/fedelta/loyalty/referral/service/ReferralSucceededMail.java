package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Source;
import io.fedelta.loyalty.ledger.service.LoyaltyLedger;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.MailComposer.Composition.Impossible;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.referral.Referral;
import io.fedelta.loyalty.referral.ReferralState;
import io.fedelta.loyalty.referral.dao.ReferralRows;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells a code's owner that a friend has brought points; of the friend it says the first name only. */
public class ReferralSucceededMail implements MailComposer {

    private static final String TEMPLATE = "loyalty-referralSucceeded";
    private static final String SUBJECT = "loyalty.mail.referralSucceeded.subject";

    private final ReferralRows rows;
    private final LoyaltyLedger ledger;
    private final Customers customers;
    private final Codes codes;
    private final ReferralLinks links;

    public ReferralSucceededMail(
            JdbcTemplate jdbc, LoyaltyLedger ledger, Customers customers, Codes codes, ReferralLinks links) {
        this.rows = new ReferralRows(jdbc);
        this.ledger = ledger;
        this.customers = customers;
        this.codes = codes;
        this.links = links;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.REFERRAL_SUCCEEDED;
    }

    @Override
    public Composition compose(Message message) {
        Optional<Referral> friend = rows.find(Long.parseLong(message.subjectId()));
        if (friend.filter(found -> found.state() == ReferralState.REWARDED).isEmpty()) {
            return new Impossible("The points were taken back");
        }
        return customers
                .find(message.accountId())
                .map(customer -> compose(friend.get(), customer))
                .orElseGet(() -> new Impossible("The customer is gone"));
    }

    private Composition compose(Referral friend, CustomerFacts customer) {
        return customer.email()
                .<Composition>map(address ->
                        new Ready(new Mail(address, customer.locale(), TEMPLATE, SUBJECT, variables(friend, customer))))
                .orElseGet(() -> new Impossible("The customer has no e-mail address"));
    }

    private Map<String, Object> variables(Referral friend, CustomerFacts customer) {
        return Map.of(
                "customerName", customer.firstName(),
                "friendName",
                        customers
                                .find(friend.refereeId())
                                .map(CustomerFacts::firstName)
                                .orElse(""),
                "points", points(friend),
                "link",
                        codes.of(customer.customerId())
                                .map(code -> links.of(code.text()))
                                .orElse(""));
    }

    private long points(Referral friend) {
        return ledger.newest(friend.referrerId(), EntryKind.REFERRAL, Source.referral(friend.refereeId()))
                .map(entry -> entry.points().value())
                .orElse(0L);
    }
}
