package io.fedelta.loyalty.card;

import io.fedelta.loyalty.tender.Refusal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether a card may be used, whatever is in it.
 *
 * @param owner the only customer who may use it; empty if whoever has the code may
 * @param expiresAt exclusive; empty if it never ends
 */
public record CardTerms(CardState state, Optional<Long> owner, Optional<Instant> expiresAt) {

    public CardTerms {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    public boolean isExpiredAt(Instant moment) {
        return expiresAt.filter(end -> !moment.isBefore(end)).isPresent();
    }

    public boolean isOpenTo(Optional<Long> customerId) {
        return owner.isEmpty() || owner.equals(customerId);
    }

    /** Why this customer cannot pay with it at that moment. */
    public Optional<Refusal> refusal(Optional<Long> customerId, Instant moment) {
        if (state != CardState.ACTIVE || !isOpenTo(customerId)) {
            return Optional.of(Refusal.UNKNOWN);
        }
        return isExpiredAt(moment) ? Optional.of(Refusal.EXPIRED) : Optional.empty();
    }
}
