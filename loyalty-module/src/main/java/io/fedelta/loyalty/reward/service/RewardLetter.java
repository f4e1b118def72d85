package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailComposer.Composition;
import io.fedelta.loyalty.message.MailComposer.Composition.Impossible;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.Prize;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mail about one grant, with its code if it has one. Everything is looked up at the moment it leaves. */
public class RewardLetter {

    private final RewardCodes codes;
    private final Customers customers;
    private final RewardText text;

    public RewardLetter(RewardCodes codes, Customers customers, RewardText text) {
        this.codes = codes;
        this.customers = customers;
        this.text = text;
    }

    /**
     * @param template name of the template, whose subject is {@code loyalty.mail.<name>.subject}
     * @param words to the customer, empty text for none
     */
    Composition about(Grant grant, String template, String words) {
        if (!grant.isGood()) {
            return new Impossible("The reward was taken back");
        }
        Optional<String> code = Optional.ofNullable(codes.texts(List.of(grant)).get(grant.grantId()));
        if (code.isEmpty() && !(grant.prize() instanceof Prize.Task)) {
            return new Impossible("The reward's code is gone");
        }
        return customers
                .find(grant.accountId())
                .map(customer -> to(customer, grant, template, variables(grant, code, words, customer)))
                .orElseGet(() -> new Impossible("The customer is gone"));
    }

    private static Composition to(CustomerFacts customer, Grant grant, String template, Map<String, Object> variables) {
        String subject = "loyalty.mail." + template + ".subject";
        return customer.email()
                .<Composition>map(address ->
                        new Ready(new Mail(address, customer.locale(), "loyalty-" + template, subject, variables)))
                .orElseGet(() -> new Impossible("The customer has no e-mail address"));
    }

    private Map<String, Object> variables(Grant grant, Optional<String> code, String words, CustomerFacts customer) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("customerName", customer.firstName());
        variables.put("rewardName", grant.reward().name());
        variables.put("type", grant.reward().type().name());
        variables.put("amount", text.amount(grant.reward(), customer.locale()));
        variables.put("code", code.orElse(""));
        variables.put(
                "expiry",
                grant.expiresAt()
                        .map(end -> text.lastDay(end, customer.locale()))
                        .orElse(""));
        variables.put("personalMessage", words.lines().toList());
        variables.put("rewardsLink", text.link());
        return variables;
    }
}
