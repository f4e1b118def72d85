package io.fedelta.loyalty.session;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The last change of a session: when, by whom and with which words.
 *
 * @param by empty if it came with the order
 */
public record SessionChange(Instant at, Optional<SessionAuthor> by) {

    public SessionChange {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }
}
