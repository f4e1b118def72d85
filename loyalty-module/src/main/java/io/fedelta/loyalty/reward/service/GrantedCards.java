package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardOrder;
import io.fedelta.loyalty.card.service.Cards;
import io.fedelta.loyalty.card.service.UnusedCards;
import io.fedelta.loyalty.reward.RewardCards;
import io.fedelta.loyalty.reward.RewardVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rewards' cards are gift cards like all others, bound to their customer. */
public class GrantedCards implements RewardCards {

    private final Cards cards;
    private final UnusedCards unused;

    public GrantedCards(Cards cards, UnusedCards unused) {
        this.cards = cards;
        this.unused = unused;
    }

    @Override
    public boolean areAvailable() {
        return cards.areAvailable();
    }

    @Override
    public String issue(String grantId, long accountId, RewardVersion reward, Optional<Instant> expiresAt) {
        return cards.issue(CardOrder.reward(grantId, reward.amount(), reward.currency(), accountId, expiresAt))
                .cardId();
    }

    @Override
    public Map<String, Standing> standings(Collection<String> cardIds) {
        return found(cardIds).stream().collect(Collectors.toMap(Card::cardId, GrantedCards::standing));
    }

    private static Standing standing(Card card) {
        return new Standing(card.issued(), card.free(), card.currency(), card.expiresAt(), card.lastFour());
    }

    @Override
    public Map<String, String> codes(Collection<String> cardIds) {
        return cardIds.isEmpty() ? Map.of() : cards.codes(found(cardIds));
    }

    private List<Card> found(Collection<String> cardIds) {
        return cardIds.stream().map(cards::card).flatMap(Optional::stream).toList();
    }

    @Override
    public boolean withdrawUnused(String cardId) {
        return unused.takeBack(cardId);
    }
}
