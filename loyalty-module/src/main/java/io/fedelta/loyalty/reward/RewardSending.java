package io.fedelta.loyalty.reward;

import java.time.Instant;
import java.util.Objects;

/**
 * A reward that an administrator sent to its customer.
 *
 * @param sendingId comes with the form, so that a second click sends nothing
 * @param words for this one mail; empty text for none
 */
public record RewardSending(String sendingId, String grantId, String words, String actor, Instant at) {

    public RewardSending {
        Objects.requireNonNull(sendingId, "sendingId");
        Objects.requireNonNull(grantId, "grantId");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(actor, "actor");
    }
}
