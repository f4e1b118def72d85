package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.card.dao.CardRows;
import io.fedelta.loyalty.purse.Purse;
import io.fedelta.loyalty.purse.service.Purses;

/**
 * Takes cards back that nobody has used: their money goes out and they never work again. A card of which anything is
 * spent, or held by a checkout, stays as it is. Card and purse are locked, so that a checkout comes before or after.
 */
public class UnusedCards {

    private final CardRows cards;
    private final Purses purses;
    private final CardWithdrawal withdrawal;

    public UnusedCards(CardRows cards, Purses purses, CardWithdrawal withdrawal) {
        this.cards = cards;
        this.purses = purses;
        this.withdrawal = withdrawal;
    }

    /**
     * Joins the caller's transaction.
     *
     * @return whether it is taken back, now or before
     */
    public boolean takeBack(String cardId) {
        Card card = cards.lock(cardId).orElseThrow(() -> new IllegalArgumentException("There is no card " + cardId));
        boolean unused = card.state() == CardState.WITHDRAWN || isUnused(card);
        if (unused) {
            withdrawal.withdraw(cardId);
        }
        return unused;
    }

    private boolean isUnused(Card card) {
        Purse purse = purses.lock(card.purseId());
        return purse.held().signum() == 0 && purse.balance().compareTo(card.issued()) >= 0;
    }
}
