package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.reminder.Ending;
import io.fedelta.loyalty.reminder.EndingSource;
import io.fedelta.loyalty.reminder.EndingText;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Cards of customers that have money in them and end. */
public class EndingCards implements EndingSource {

    private final Cards cards;
    private final CardText text;
    private final Clock clock;

    public EndingCards(Cards cards, CardText text, Clock clock) {
        this.cards = cards;
        this.text = text;
        this.clock = clock;
    }

    @Override
    public String sort() {
        return "CARD";
    }

    @Override
    public List<Ending> ending(Instant from, Instant until, int atMost) {
        return cards.ending(from, until, atMost).stream()
                .map(card -> new Ending(
                        card.cardId(),
                        card.owner().orElseThrow(),
                        card.expiresAt().orElseThrow()))
                .toList();
    }

    @Override
    public Optional<EndingText> text(String cardId, Locale locale) {
        return cards.card(cardId)
                .filter(card -> card.expiresAt().isPresent())
                .filter(card -> card.isUsableBy(card.owner(), Moments.now(clock)))
                .flatMap(card -> text(card, locale));
    }

    private Optional<EndingText> text(Card card, Locale locale) {
        return Optional.ofNullable(cards.codes(List.of(card)).get(card.cardId()))
                .map(code -> new EndingText(
                        "",
                        text.amount(card.free(), card.currency(), locale),
                        code,
                        text.lastDay(card.expiresAt().orElseThrow(), locale)));
    }
}
