package io.fedelta.loyalty.reward;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One immutable edition of a reward; grants keep the edition they were made from.
 *
 * @param threshold lifetime points at which it unlocks (at this figure or above), at least 1
 * @param amount what a code takes off one order, or a card holds, more than zero, in {@code currency} (ISO 4217). Of a
 *     code, an order worth less becomes free, and the rest of the amount is lost. Zero for what is no money.
 * @param message the merchant's personal words, empty text for none
 * @param validityDays how long it can be used, in days of 24 hours; empty for ever
 * @param task what the merchant has to do for it; empty text for none
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
        boolean active,
        String task) {

    public RewardVersion {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(task, "task");
        require(
                type.hasAmount() ? amount.signum() > 0 : amount.signum() == 0,
                "A " + type + " cannot be worth " + amount);
        require(threshold >= 1, "A threshold is at least 1, not " + threshold);
        require(validityDays.orElse(1) >= 1, "A code is valid for at least a day");
    }

    /** One that leaves the merchant nothing to do. */
    public RewardVersion(
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
        this(
                rewardId,
                version,
                name,
                type,
                amount,
                currency,
                threshold,
                message,
                mailOnUnlock,
                validityDays,
                active,
                "");
    }

    /** When a code issued at that moment ends, exclusive; empty if never. */
    public Optional<Instant> expiryFrom(Instant issued) {
        return validityDays.map(days -> issued.plus(Duration.ofDays(days)));
    }

    /** Whether another edition says the same, whatever its number. */
    public boolean saysTheSameAs(RewardVersion other) {
        return numbered(other.version).equals(other);
    }

    /**
     * Whether it can unlock for members who have the points already, whom the edition before did not reach.
     *
     * @param before empty if the reward is new
     */
    public boolean unlocksForMoreThan(Optional<RewardVersion> before) {
        return active
                && before.filter(old -> old.active && old.threshold <= threshold)
                        .isEmpty();
    }

    public RewardVersion numbered(int number) {
        return new RewardVersion(
                rewardId,
                number,
                name,
                type,
                amount,
                currency,
                threshold,
                message,
                mailOnUnlock,
                validityDays,
                active,
                task);
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
