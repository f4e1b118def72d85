package io.fedelta.loyalty.tier.service;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.MailComposer.Composition.Impossible;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.reward.service.RewardText;
import io.fedelta.loyalty.tier.TierChange;
import io.fedelta.loyalty.tier.dao.ChangeRows;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells a customer of the tier that was reached and of what it brings, as it was then. */
public class TierReachedMail implements MailComposer {

    private static final String TEMPLATE = "loyalty-tierReached";
    private static final String SUBJECT = "loyalty.mail.tierReached.subject";

    private final ChangeRows changes;
    private final Programme programme;
    private final Customers customers;
    private final RewardText text;

    public TierReachedMail(JdbcTemplate jdbc, Programme programme, Customers customers, RewardText text) {
        this.changes = new ChangeRows(jdbc);
        this.programme = programme;
        this.customers = customers;
        this.text = text;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.TIER_REACHED;
    }

    @Override
    public Composition compose(Message message) {
        int number = Integer.parseInt(message.subjectId().split("-", 2)[1]);
        Optional<Tier> tier = changes.find(message.accountId(), number).flatMap(this::reached);
        if (tier.isEmpty()) {
            return new Impossible("The tier is gone");
        }
        return customers
                .find(message.accountId())
                .map(customer -> compose(tier.get(), customer))
                .orElseGet(() -> new Impossible("The customer is gone"));
    }

    private Optional<Tier> reached(TierChange change) {
        return change.to()
                .flatMap(programme.version(change.ruleVersion()).rules().tiers()::tier);
    }

    private Composition compose(Tier tier, CustomerFacts customer) {
        return customer.email()
                .<Composition>map(address ->
                        new Ready(new Mail(address, customer.locale(), TEMPLATE, SUBJECT, variables(tier, customer))))
                .orElseGet(() -> new Impossible("The customer has no e-mail address"));
    }

    private Map<String, Object> variables(Tier tier, CustomerFacts customer) {
        return Map.of(
                "customerName", customer.firstName(),
                "tierName", tier.name(),
                "colour", tier.colour(),
                "ink", tier.ink(),
                "multiplier", number(tier.multiplier(), BigDecimal.ONE, customer.locale()),
                "discount", number(tier.discountPercent(), BigDecimal.ZERO, customer.locale()),
                "rewardsLink", text.link());
    }

    /** Empty text for a figure that brings nothing. */
    private static String number(BigDecimal figure, BigDecimal nothing, Locale locale) {
        return figure.compareTo(nothing) > 0
                ? NumberFormat.getNumberInstance(locale).format(figure)
                : "";
    }
}
