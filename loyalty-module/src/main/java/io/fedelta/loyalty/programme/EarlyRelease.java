package io.fedelta.loyalty.programme;

import java.time.Instant;
import java.util.Objects;

/**
 * Goods and offers that a tier, and those above it, have before everybody else.
 *
 * @param tier id of the lowest tier that has them early
 * @param from when that tier begins to have them, inclusive
 * @param publicFrom when everybody does, inclusive
 */
public record EarlyRelease(
        long id, String name, boolean active, Marked marked, long tier, Instant from, Instant publicFrom) {

    /** For a release that the tier has as soon as it is saved. */
    public static final Instant AT_ONCE = Instant.EPOCH;

    public EarlyRelease {
        Objects.requireNonNull(name, "name");
        if (marked.isNothing()) {
            throw new IllegalArgumentException("An early release names something");
        }
        if (!from.isBefore(publicFrom)) {
            throw new IllegalArgumentException("A tier has something early before " + publicFrom);
        }
    }

    /** Whether it is kept from those without the tier at that moment. */
    public boolean isSecretAt(Instant moment) {
        return active && moment.isBefore(publicFrom);
    }

    public boolean isOpenToItsTierAt(Instant moment) {
        return !moment.isBefore(from);
    }
}
