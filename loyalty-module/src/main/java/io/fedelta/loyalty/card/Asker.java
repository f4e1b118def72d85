package io.fedelta.loyalty.card;

import java.util.Objects;
import java.util.Optional;

/**
 * Who types a code. Each of the three is counted, so that none of them can go on guessing.
 *
 * @param customerId empty for a visitor who is not signed in
 * @param session the HTTP session's id
 * @param network the client's address, as far as it tells one household or company from another
 */
public record Asker(Optional<Long> customerId, String session, String network) {

    public Asker {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(network, "network");
    }
}
