package io.fedelta.loyalty.card;

/** The store has no key for codes, or lacks the one that this card's code is sealed under. */
public class CardsUnavailableException extends RuntimeException {

    public CardsUnavailableException(String reason) {
        super(reason);
    }
}
