package io.fedelta.loyalty.reward;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One immutable edition of a reward; grants keep the edition they were made from.
 *
 * @param threshold lifetime points at which it unlocks (at this figure or above), at least 1
 * @param amount what a code takes off, more than zero, in {@code currency} (ISO 4217)
 * @param message the merchant's personal words, empty text for none
 * @param validityDays how long a code can be used; empty for ever
 */
public record RewardVersion(
        long rewardId,
        int version,
        String name,
        RewardType type,
        BigDecimal amount,
        String currency,
        long threshold,
        String message,
        boolean mailOnUnlock,
        Optional<Integer> validityDays,
        boolean active) {

    public RewardVersion {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(validityDays, "validityDays");
    }
}
