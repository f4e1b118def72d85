package io.fedelta.loyalty.card;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.purse.Purse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A gift card, without its code.
 *
 * @param cardId random UUID
 * @param purse its money as it was when the card was read
 * @param lastFour of its code
 * @param sourceId what it was issued for
 * @param issued what it was worth at first
 * @param owner the only customer who may use it; empty if whoever has the code may
 * @param expiresAt exclusive; empty if it never ends
 * @param note who issued it by hand, and why
 */
public record Card(
        String cardId,
        Purse purse,
        String lastFour,
        CardOrigin origin,
        String sourceId,
        CardState state,
        BigDecimal issued,
        Optional<Long> owner,
        Optional<Recipient> recipient,
        Optional<Instant> expiresAt,
        Instant issuedAt,
        Optional<ManualNote> note) {

    public Card {
        Objects.requireNonNull(purse, "purse");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(note, "note");
    }

    public String purseId() {
        return purse.purseId();
    }

    public String currency() {
        return purse.currency();
    }

    /** What can be spent now; zero or more. */
    public BigDecimal free() {
        return purse.free().max(BigDecimal.ZERO);
    }

    public CardTerms terms() {
        return new CardTerms(state, owner, expiresAt);
    }

    /** Whether there is something in it that this customer can spend at that moment. */
    public boolean isUsableBy(Optional<Long> customerId, Instant moment) {
        return terms().refusal(customerId, moment).isEmpty() && free().signum() > 0;
    }
}
