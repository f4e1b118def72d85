package io.fedelta.loyalty.reminder;

import java.time.Instant;
import java.util.Objects;

/**
 * Something unused that ends.
 *
 * @param id of its source's things, at most 40 characters
 * @param endsAt exclusive
 */
public record Ending(String id, long accountId, Instant endsAt) {

    public Ending {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(endsAt, "endsAt");
    }
}
