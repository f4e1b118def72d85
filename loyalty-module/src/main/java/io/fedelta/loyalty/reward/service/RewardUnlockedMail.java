package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.MailComposer.Composition.Impossible;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.dao.GrantRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells a customer of a reward, with its code. Everything but the ids is looked up at the moment it leaves. */
public class RewardUnlockedMail implements MailComposer {

    private static final String TEMPLATE = "loyalty-rewardUnlocked";
    private static final String SUBJECT = "loyalty.mail.rewardUnlocked.subject";

    private final GrantRows grants;
    private final RewardCodes codes;
    private final Customers customers;
    private final RewardText text;

    public RewardUnlockedMail(GrantRows grants, RewardCodes codes, Customers customers, RewardText text) {
        this.grants = grants;
        this.codes = codes;
        this.customers = customers;
        this.text = text;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.REWARD_UNLOCKED;
    }

    @Override
    public Composition compose(Message message) {
        Optional<Grant> grant = grants.find(message.subjectId());
        if (grant.isEmpty()) {
            return new Impossible("The reward is gone");
        }
        if (!grant.get().isHeld()) {
            return new Impossible("The reward was withdrawn");
        }
        Optional<String> code = codeOf(grant.get());
        if (code.isEmpty()) {
            return new Impossible("The reward's code is gone");
        }
        return customers
                .find(message.accountId())
                .map(customer -> compose(grant.get(), code.get(), customer))
                .orElseGet(() -> new Impossible("The customer is gone"));
    }

    private Composition compose(Grant grant, String code, CustomerFacts customer) {
        return customer.email()
                .<Composition>map(address -> new Ready(
                        new Mail(address, customer.locale(), TEMPLATE, SUBJECT, variables(grant, code, customer))))
                .orElseGet(() -> new Impossible("The customer has no e-mail address"));
    }

    private Map<String, Object> variables(Grant grant, String code, CustomerFacts customer) {
        return Map.of(
                "customerName", customer.firstName(),
                "rewardName", grant.reward().name(),
                "amount", text.amount(grant.reward(), customer.locale()),
                "code", code,
                "expiry",
                        grant.expiresAt()
                                .map(end -> text.lastDay(end, customer.locale()))
                                .orElse(""),
                "personalMessage", grant.reward().message().lines().toList(),
                "rewardsLink", text.link());
    }

    private Optional<String> codeOf(Grant grant) {
        return Optional.ofNullable(codes.texts(List.of(grant.offerCodeId())).get(grant.offerCodeId()));
    }
}
