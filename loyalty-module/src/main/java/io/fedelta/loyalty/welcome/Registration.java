package io.fedelta.loyalty.welcome;

import java.time.Instant;
import java.util.Objects;

/** A customer who got a login. */
public record Registration(long customerId, Instant registeredAt) {

    public Registration {
        Objects.requireNonNull(registeredAt, "registeredAt");
    }
}
