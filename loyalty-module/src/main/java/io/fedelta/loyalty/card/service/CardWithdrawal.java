package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardEventKind;
import io.fedelta.loyalty.card.CardState;
import io.fedelta.loyalty.card.dao.CardEventRows;
import io.fedelta.loyalty.card.dao.CardRows;
import io.fedelta.loyalty.purse.Purse;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.purse.PursePosting;
import io.fedelta.loyalty.purse.service.Purses;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes out of cards what nobody may spend any more, in the caller's transaction: of one whose purchase was given back,
 * and of one that has ended. What a checkout holds stays until that has settled.
 */
public class CardWithdrawal {

    private final CardRows cards;
    private final CardEventRows events;
    private final Purses purses;
    private final Clock clock;

    public CardWithdrawal(CardRows cards, CardEventRows events, Purses purses, Clock clock) {
        this.cards = cards;
        this.events = events;
        this.purses = purses;
        this.clock = clock;
    }

    /** Its purchase was given back: what is left goes, and it never works again. */
    void withdraw(String cardId) {
        cards.lock(cardId).filter(card -> card.state() != CardState.WITHDRAWN).ifPresent(card -> {
            cards.changeState(cardId, CardState.WITHDRAWN);
            events.append(cardId, CardEventKind.WITHDRAWN, Optional.empty(), Moments.now(clock));
            empty(card, PurseEntryKind.TAKEN_BACK);
        });
    }

    /** @return whether there was something that nobody may spend any more */
    boolean clear(String cardId) {
        return cards.lock(cardId)
                .filter(card ->
                        card.state() == CardState.WITHDRAWN || card.terms().isExpiredAt(Moments.now(clock)))
                .filter(card -> empty(
                        card, card.state() == CardState.WITHDRAWN ? PurseEntryKind.TAKEN_BACK : PurseEntryKind.EXPIRED))
                .isPresent();
    }

    /** The number of the entry that it follows names it: of the same money nothing is left for a second one. */
    private boolean empty(Card card, PurseEntryKind kind) {
        Purse purse = purses.lock(card.purseId());
        boolean something = purse.free().signum() > 0;
        if (something) {
            purses.post(new PursePosting(
                    purse.purseId(),
                    kind,
                    "after " + purse.lastEntryNo(),
                    purse.free().negate(),
                    Optional.empty(),
                    Optional.empty(),
                    Moments.now(clock)));
        }
        return something;
    }
}
