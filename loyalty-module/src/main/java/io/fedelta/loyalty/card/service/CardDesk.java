package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardChange;
import io.fedelta.loyalty.card.CardEvent;
import io.fedelta.loyalty.card.CardFilter;
import io.fedelta.loyalty.card.CardOrder;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What administrators do with cards. Each change is a transaction of its own and leaves who did it, and why. */
public interface CardDesk {

    /**
     * Newest first.
     *
     * @param page 0 for the first; past the end the last page is given
     * @param size 1 to {@link Page#LARGEST}, clamped
     */
    Page<Card> find(CardFilter filter, int page, int size);

    List<CardEvent> events(String cardId);

    /**
     * The same request again issues no other card.
     *
     * @throws io.fedelta.loyalty.card.CardsUnavailableException if the store has no key for codes
     */
    Card issue(CardOrder order);

    CardChange block(String cardId, ManualNote note);

    CardChange unblock(String cardId, ManualNote note);

    /**
     * Changes what is in it.
     *
     * @param requestId of the form; the same again changes nothing more
     * @param change in the card's currency, negative to take; never more than is free
     */
    CardChange adjust(String cardId, BigDecimal change, String requestId, ManualNote note);

    /** The code of a card. That it was looked at is kept for good. Empty if there is none or its key is missing. */
    Optional<String> reveal(String cardId, ManualNote note);
}
