package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.MailComposer.Composition.Impossible;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.referral.ReferralCode;
import java.util.Map;
import java.util.Optional;

/** Tells customers their own code and link, and what both sides get by the rules of the day it leaves. */
public class ReferralCodeMail implements MailComposer {

    private static final String TEMPLATE = "loyalty-referralCode";
    private static final String SUBJECT = "loyalty.mail.referralCode.subject";

    private final Codes codes;
    private final ReferralLinks links;
    private final Programme programme;
    private final Customers customers;

    public ReferralCodeMail(Codes codes, ReferralLinks links, Programme programme, Customers customers) {
        this.codes = codes;
        this.links = links;
        this.programme = programme;
        this.customers = customers;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.REFERRAL_CODE;
    }

    @Override
    public Composition compose(Message message) {
        Optional<ReferralCode> code = codes.of(message.accountId());
        if (code.isEmpty() || !programme.current().rules().rewardsReferrals()) {
            return new Impossible("There are no referrals any more");
        }
        return customers
                .find(message.accountId())
                .map(customer -> compose(code.get(), customer))
                .orElseGet(() -> new Impossible("The customer is gone"));
    }

    private Composition compose(ReferralCode code, CustomerFacts customer) {
        return customer.email()
                .<Composition>map(address ->
                        new Ready(new Mail(address, customer.locale(), TEMPLATE, SUBJECT, variables(code, customer))))
                .orElseGet(() -> new Impossible("The customer has no e-mail address"));
    }

    private Map<String, Object> variables(ReferralCode code, CustomerFacts customer) {
        return Map.of(
                "customerName", customer.firstName(),
                "code", code.text().value(),
                "link", links.of(code.text()),
                "friendPoints", programme.current().rules().referral().refereePoints(),
                "ownPoints", programme.current().rules().referral().referrerPoints());
    }
}
