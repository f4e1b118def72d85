package io.fedelta.loyalty.purse;

import io.fedelta.loyalty.ledger.ManualNote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A request to append one entry. (purse, kind, source) is its identity: posting it twice appends once.
 *
 * @param sourceId what it is for: a hold, a refund, an earning, a request of an administrator; 1 to 64 characters
 * @param amount what it adds, negative if it takes; never zero; no finer than the currency's smallest coin
 * @param orderId the order it is about, for links
 * @param note who did it and why; empty for automatic entries
 * @param occurredAt when what it is for happened
 */
public record PursePosting(
        String purseId,
        PurseEntryKind kind,
        String sourceId,
        BigDecimal amount,
        Optional<Long> orderId,
        Optional<ManualNote> note,
        Instant occurredAt) {

    public PursePosting {
        Objects.requireNonNull(purseId, "purseId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sourceId, "sourceId");
        Objects.requireNonNull(orderId, "orderId");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(occurredAt, "occurredAt");
        if (amount.signum() == 0) {
            throw new IllegalArgumentException("An entry of no money says nothing");
        }
    }
}
