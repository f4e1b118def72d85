package io.fedelta.loyalty.reward;

import java.time.Instant;
import java.util.Objects;

/**
 * One checkout's hold on the codes of its cart.
 *
 * @param at when that checkout began to claim, to the millisecond; tells this claim from every other of the same order
 */
public record Claim(Cart cart, Instant at) {

    public Claim {
        Objects.requireNonNull(cart, "cart");
        Objects.requireNonNull(at, "at");
    }
}
