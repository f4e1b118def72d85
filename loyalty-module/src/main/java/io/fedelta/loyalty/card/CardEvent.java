package io.fedelta.loyalty.card;

import io.fedelta.loyalty.ledger.ManualNote;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done to a card, besides its money.
 *
 * @param note by whom and why; empty if a customer or a purchase did it
 */
public record CardEvent(String cardId, long eventNo, CardEventKind kind, Optional<ManualNote> note, Instant at) {}
