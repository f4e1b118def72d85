package io.fedelta.loyalty.reminder.service;

import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.MailComposer.Composition.Impossible;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.MailComposer.Composition.Unwanted;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.reminder.EndingSource;
import io.fedelta.loyalty.reminder.EndingText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reminds a customer of one thing. What was used since the reminder was written needs none any more. */
public class ReminderMail implements MailComposer {

    private final List<EndingSource> sources;
    private final Customers customers;
    private final String link;

    /** @param link the customer's page of rewards; empty text if the store's address is not known */
    public ReminderMail(List<EndingSource> sources, Customers customers, String link) {
        this.sources = List.copyOf(sources);
        this.customers = customers;
        this.link = link;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.REMINDER;
    }

    @Override
    public Composition compose(Message message) {
        Optional<CustomerFacts> customer = customers.find(message.accountId());
        if (customer.flatMap(CustomerFacts::email).isEmpty()) {
            return new Impossible("The customer is gone, or has no e-mail address");
        }
        CustomerFacts known = customer.get();
        return text(message.subjectId(), known.locale())
                .<Composition>map(text -> new Ready(mail(text, known)))
                .orElseGet(() -> new Unwanted("It was used or has ended meanwhile"));
    }

    private Optional<EndingText> text(String subjectId, Locale locale) {
        int dash = subjectId.indexOf('-');
        String sort = subjectId.substring(0, Math.max(0, dash));
        return sources.stream()
                .filter(source -> source.sort().equals(sort))
                .findFirst()
                .flatMap(source -> source.text(subjectId.substring(dash + 1), locale));
    }

    private Mail mail(EndingText text, CustomerFacts customer) {
        return new Mail(
                customer.email().orElseThrow(),
                customer.locale(),
                "loyalty-reminder",
                "loyalty.mail.reminder.subject",
                Map.of(
                        "customerName", customer.firstName(),
                        "rewardName", text.name(),
                        "amount", text.amount(),
                        "code", text.code(),
                        "lastDay", text.lastDay(),
                        "rewardsLink", link));
    }
}
