package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.card.Recipient;
import io.fedelta.loyalty.card.dao.CardRows;
import io.fedelta.loyalty.customer.CustomerFacts;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.message.Mail;
import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.MailComposer.Composition.Impossible;
import io.fedelta.loyalty.message.MailComposer.Composition.Ready;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Brings a card to whom it is for. The code is opened when the mail leaves and rests in no message. */
public class GiftCardMail implements MailComposer {

    private static final String TEMPLATE = "loyalty-giftCard";
    private static final String SUBJECT = "loyalty.mail.giftCard.subject";

    private final CardRows rows;
    private final Cards cards;
    private final Customers customers;
    private final CardText text;
    private final Supplier<Locale> language;

    /** @param language of the store, for who is no customer of it */
    public GiftCardMail(CardRows rows, Cards cards, Customers customers, CardText text, Supplier<Locale> language) {
        this.rows = rows;
        this.cards = cards;
        this.customers = customers;
        this.text = text;
        this.language = language;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.GIFT_CARD;
    }

    @Override
    public Composition compose(Message message) {
        Optional<Card> card = rows.find(message.subjectId()).filter(found -> found.state() == CardState.ACTIVE);
        if (card.isEmpty()) {
            return new Impossible("The card cannot be used any more");
        }
        return card.flatMap(Card::recipient)
                .map(recipient -> compose(card.get(), recipient, languageOf(message)))
                .orElseGet(() -> new Impossible("The card is for nobody"));
    }

    private Locale languageOf(Message message) {
        return customers.find(message.accountId()).map(CustomerFacts::locale).orElseGet(language);
    }

    private Composition compose(Card card, Recipient recipient, Locale locale) {
        return Optional.ofNullable(cards.codes(List.of(card)).get(card.cardId()))
                .<Composition>map(code -> new Ready(new Mail(
                        recipient.mail(), locale, TEMPLATE, SUBJECT, variables(card, recipient, code, locale))))
                .orElseGet(() -> new Impossible("The key for the card's code is missing"));
    }

    private Map<String, Object> variables(Card card, Recipient recipient, String code, Locale locale) {
        return Map.of(
                "name", recipient.name(),
                "sender", recipient.sender(),
                "words", recipient.words().lines().toList(),
                "amount", text.amount(card.issued(), card.currency(), locale),
                "code", code,
                "expiry", card.expiresAt().map(end -> text.lastDay(end, locale)).orElse(""),
                "balanceLink", text.balanceLink());
    }
}
