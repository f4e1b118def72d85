package io.fedelta.loyalty.ownrank;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a member stands by lifetime points. Members with equal points share a rank.
 *
 * @param before where the member stood when the ranking was kept last; empty if it was not, or without the member
 */
public record OwnRank(long rank, long members, Optional<Before> before) {

    /** @param at when the ranking was kept */
    public record Before(long rank, Instant at) {}

    public OwnRank {
        Objects.requireNonNull(before, "before");
    }
}
