package io.fedelta.loyalty.card;

import io.fedelta.loyalty.ledger.ManualNote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A request to issue a card. (origin, source) is its identity: asking twice issues once.
 *
 * @param sourceId what it is for: a grant, a bought unit, a request of an administrator; 1 to 64 characters
 * @param amount what is in it, as {@link CardAmount} allows
 * @param owner the only customer who may use it; empty if whoever has the code may
 * @param recipient who gets it by mail; empty if nobody does
 * @param expiresAt exclusive; empty if it never ends
 * @param note who issued it by hand, and why
 */
public record CardOrder(
        CardOrigin origin,
        String sourceId,
        BigDecimal amount,
        String currency,
        Optional<Long> owner,
        Optional<Recipient> recipient,
        Optional<Instant> expiresAt,
        Optional<ManualNote> note) {

    public CardOrder {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(sourceId, "sourceId");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(note, "note");
        if (!CardAmount.isPossible(amount, currency)) {
            throw new IllegalArgumentException("No card is worth " + amount + " " + currency);
        }
    }

    /** A reward's card, for its customer alone. */
    public static CardOrder reward(
            String grantId, BigDecimal amount, String currency, long customerId, Optional<Instant> expiresAt) {
        return new CardOrder(
                CardOrigin.REWARD,
                grantId,
                amount,
                currency,
                Optional.of(customerId),
                Optional.empty(),
                expiresAt,
                Optional.empty());
    }
}
