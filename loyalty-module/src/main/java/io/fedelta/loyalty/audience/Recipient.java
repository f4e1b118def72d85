package io.fedelta.loyalty.audience;

import java.util.Objects;

/**
 * One who gets a mail.
 *
 * @param name first and last name; empty text if there is none
 * @param points lifetime points
 */
public record Recipient(long accountId, String name, String email, long points) {

    public Recipient {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
    }
}
