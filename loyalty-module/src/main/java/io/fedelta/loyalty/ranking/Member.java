package io.fedelta.loyalty.ranking;

import io.fedelta.loyalty.ledger.Points;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A customer with an account, as lists show one.
 *
 * @param name first and last name; empty text if the host no longer has the customer, or no name
 * @param email empty text if there is none
 * @param rewards how many rewards the member holds or has used
 * @param lastActivity when the account last changed
 * @param tier id of the tier held
 */
public record Member(
        long accountId,
        String name,
        String email,
        Points lifetime,
        Points spendable,
        long rewards,
        Instant lastActivity,
        Optional<Long> tier) {

    public Member {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(lastActivity, "lastActivity");
    }
}
