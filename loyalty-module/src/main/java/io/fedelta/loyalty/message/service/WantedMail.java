package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.MailComposer.Composition.Unwanted;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import java.util.List;

/**
 * A kind of mail that its customer may do without: nothing is written to who has unsubscribed, and every mail ends with
 * a link to do so, as the variable {@code unsubscribeLink} (empty text if the store's address is not known).
 */
public class WantedMail implements MailComposer {

    private static final String LINK = "unsubscribeLink";

    private final MailComposer composer;
    private final Subscriptions subscriptions;

    WantedMail(MailComposer composer, Subscriptions subscriptions) {
        this.composer = composer;
        this.subscriptions = subscriptions;
    }

    /** These composers, those of optional kinds with that question and that link. */
    public static List<MailComposer> among(List<MailComposer> composers, Subscriptions subscriptions) {
        return composers.stream()
                .map(each -> each.kind().isOptional() ? new WantedMail(each, subscriptions) : each)
                .toList();
    }

    @Override
    public MessageKind kind() {
        return composer.kind();
    }

    @Override
    public Composition compose(Message message) {
        if (!subscriptions.wants(message.accountId(), message.kind())) {
            return new Unwanted("The customer has unsubscribed");
        }
        Composition composition = composer.compose(message);
        return composition instanceof Ready ready
                ? new Ready(
                        ready.mail().with(LINK, subscriptions.linkFor(message).orElse("")))
                : composition;
    }
}
