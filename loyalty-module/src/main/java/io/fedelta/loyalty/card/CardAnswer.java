package io.fedelta.loyalty.card;

import java.util.Optional;

/** What became of a code that somebody has typed. */
public sealed interface CardAnswer {

    /** A card with money in it, which the asker may use. */
    record Found(Card card) implements CardAnswer {}

    record No(Reason reason) implements CardAnswer {}

    /** Pages have a text for each. */
    enum Reason {
        /** Its check sign does not fit: nobody was asked, and nothing is counted. */
        MISTYPED,
        /**
         * Unknown, used up, somebody else's, over or stopped: one answer for all, so that it tells a guesser nothing.
         */
        NO_SUCH_CARD,
        TOO_OFTEN,
        /** The store cannot deal with cards at present. */
        UNAVAILABLE
    }

    default Optional<Card> found() {
        return this instanceof Found answer ? Optional.of(answer.card()) : Optional.empty();
    }

    static CardAnswer no(Reason reason) {
        return new No(reason);
    }
}
