package io.fedelta.loyalty.referral;

import java.util.Objects;
import java.util.Optional;

/**
 * Who types a code. Each of the three is counted, so that none of them can go on guessing.
 *
 * @param customerId empty for a visitor whom the host does not know yet
 * @param session the HTTP session's id; empty text if there is none
 * @param network the client's address; empty text if it is not known
 */
public record Asker(Optional<Long> customerId, String session, String network) {

    public Asker {
        Objects.requireNonNull(customerId, "customerId");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(network, "network");
    }
}
