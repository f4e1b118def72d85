package io.fedelta.loyalty.card;

import java.util.Objects;
import java.util.Optional;

/**
 * Which cards a list shows.
 *
 * @param text the last signs of a code, an address, or a customer's number; empty text for all
 */
public record CardFilter(String text, Optional<CardState> state) {

    public CardFilter {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(state, "state");
    }
}
