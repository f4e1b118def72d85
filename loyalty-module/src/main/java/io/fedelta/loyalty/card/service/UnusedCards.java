package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.card.dao.CardRows;
import io.fedelta.loyalty.purse.Purse;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.purse.PursePosting;
import io.fedelta.loyalty.purse.service.Purses;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes cards back that nobody has used: their money goes out and they never work again. A card of which anything is
 * spent, or held by a checkout, stays as it is. Card and purse are locked, so that a checkout comes before or after.
 */
public class UnusedCards {

    private final CardRows cards;
    private final Purses purses;
    private final Clock clock;

    public UnusedCards(CardRows cards, Purses purses, Clock clock) {
        this.cards = cards;
        this.purses = purses;
        this.clock = clock;
    }

    /**
     * Joins the caller's transaction.
     *
     * @return whether it is taken back, now or before
     */
    public boolean takeBack(String cardId) {
        Card card = cards.lock(cardId).orElseThrow(() -> new IllegalArgumentException("There is no card " + cardId));
        if (card.state() == CardState.WITHDRAWN) {
            return true;
        }
        Purse purse = purses.lock(card.purseId());
        boolean unused = purse.held().signum() == 0 && purse.balance().compareTo(card.issued()) >= 0;
        if (unused) {
            purses.post(rest(card, purse));
            cards.changeState(cardId, CardState.WITHDRAWN);
        }
        return unused;
    }

    private PursePosting rest(Card card, Purse purse) {
        return new PursePosting(
                purse.purseId(),
                PurseEntryKind.TAKEN_BACK,
                card.sourceId(),
                purse.balance().negate(),
                Optional.empty(),
                Optional.empty(),
                Moments.now(clock));
    }
}
