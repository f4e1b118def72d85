package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardAnswer;
import io.fedelta.loyalty.card.CardCode;
import io.fedelta.loyalty.card.CardEventKind;
import io.fedelta.loyalty.card.CardOrder;
import io.fedelta.loyalty.card.SealedCode;
import io.fedelta.loyalty.card.dao.CardEventRows;
import io.fedelta.loyalty.card.dao.CardRows;
import io.fedelta.loyalty.card.dao.SealedCodeRows;
import io.fedelta.loyalty.guess.Asker;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cards as the database has them now; nothing is cached. */
public class JdbcCards implements Cards {

    /** Those that never end last; of equal ends the one with least in it. */
    private static final Comparator<Card> USED_UP_FIRST = Comparator.comparing(
                    (Card card) -> card.expiresAt().orElse(Instant.MAX))
            .thenComparing(Card::free)
            .thenComparing(Card::cardId);

    private final CardRows cards;
    private final SealedCodeRows codes;
    private final CardEventRows events;
    private final CardIssue issue;
    private final CardSearch search;
    private final CodeVault vault;
    private final Clock clock;

    public JdbcCards(
            CardRows cards,
            SealedCodeRows codes,
            CardEventRows events,
            CardIssue issue,
            CardSearch search,
            CodeVault vault,
            Clock clock) {
        this.cards = cards;
        this.codes = codes;
        this.events = events;
        this.issue = issue;
        this.search = search;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public boolean areAvailable() {
        return vault.isOpen();
    }

    @Override
    public Card issue(CardOrder order) {
        return issue.issue(order);
    }

    @Override
    public CardAnswer find(String typed, Asker asker) {
        return search.find(typed, asker, card -> true);
    }

    @Override
    public CardAnswer claim(String typed, Asker asker) {
        long customerId = asker.customerId().orElseThrow();
        return search.find(typed, asker, card -> card.owner().isPresent() || isGiven(card, customerId));
    }

    private boolean isGiven(Card card, long customerId) {
        boolean given = cards.give(card.cardId(), customerId);
        if (given) {
            events.append(card.cardId(), CardEventKind.CLAIMED, Optional.empty(), Moments.now(clock));
        }
        return given;
    }

    @Override
    public Optional<Card> card(String cardId) {
        return cards.find(cardId);
    }

    @Override
    public Map<String, Card> byPurse(Collection<String> purseIds) {
        return cards.ofPurses(purseIds);
    }

    @Override
    public List<Card> ofCustomer(long customerId) {
        return cards.ofOwner(customerId);
    }

    @Override
    public List<Card> usableBy(long customerId, String currency) {
        Instant now = Moments.now(clock);
        return cards.ofOwner(customerId).stream()
                .filter(card -> card.currency().equals(currency))
                .filter(card -> card.isUsableBy(Optional.of(customerId), now))
                .sorted(USED_UP_FIRST)
                .toList();
    }

    @Override
    public Map<String, String> codes(Collection<Card> shown) {
        Map<String, SealedCode> sealed =
                codes.find(shown.stream().map(Card::cardId).toList());
        Map<String, String> open = new HashMap<>();
        sealed.forEach((cardId, code) ->
                vault.open(code, cardId).map(CardCode::shown).ifPresent(text -> open.put(cardId, text)));
        return open;
    }

    @Override
    public List<Card> ending(Instant from, Instant until, int atMost) {
        return cards.ending(from, until, atMost);
    }
}
