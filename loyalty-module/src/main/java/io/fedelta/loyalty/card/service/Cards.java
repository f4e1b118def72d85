package io.fedelta.loyalty.card.service;

import io.fedelta.loyalty.card.Card;
import io.fedelta.loyalty.card.CardAnswer;
import io.fedelta.loyalty.card.CardOrder;
import io.fedelta.loyalty.guess.Asker;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cards as customers and other features meet them. Without a key for codes none is issued and none is found. */
public interface Cards {

    /** Whether the store has a key for codes. */
    boolean areAvailable();

    /**
     * Issues a card, once for each (origin, source). Joins the caller's transaction.
     *
     * @return the new card, or the one that was there
     * @throws io.fedelta.loyalty.card.CardsUnavailableException if the store has no key for codes
     * @throws IllegalStateException if there is no transaction
     */
    Card issue(CardOrder order);

    /**
     * Looks for a card by its code, in a transaction of its own. Failures are counted for all nodes together, and too
     * many of them end the search.
     */
    CardAnswer find(String typed, Asker asker);

    /**
     * Gives a card that belongs to nobody to the asker, who is signed in: from then on nobody else can use it. Counted
     * like {@link #find}.
     */
    CardAnswer claim(String typed, Asker asker);

    Optional<Card> card(String cardId);

    /** By purse, as holds name cards; purses that are no card's are missing. */
    Map<String, Card> byPurse(Collection<String> purseIds);

    /** What belongs to the customer, whatever state it is in, newest first. */
    List<Card> ofCustomer(long customerId);

    /** What the customer can spend now in that currency, in the order in which carts use it up. */
    List<Card> usableBy(long customerId, String currency);

    /**
     * Codes for people, by card id: only for the owner's pages and for mails. Those that cannot be read for want of
     * their key are missing.
     */
    Map<String, String> codes(Collection<Card> cards);

    /** Cards of customers that have money in them and end within that span, first those that end first. */
    List<Card> ending(Instant from, Instant until, int atMost);
}
