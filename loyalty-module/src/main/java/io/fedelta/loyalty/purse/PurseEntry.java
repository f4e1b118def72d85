package io.fedelta.loyalty.purse;

import io.fedelta.loyalty.ledger.ManualNote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a purse's history. Never changed, never deleted; a correction is a new entry.
 *
 * @param entryNo 1, 2, 3 … within the purse, without gaps
 * @param balance what was in the purse after this entry
 */
public record PurseEntry(
        String purseId,
        long entryNo,
        PurseEntryKind kind,
        String sourceId,
        BigDecimal amount,
        BigDecimal balance,
        Optional<Long> orderId,
        Optional<ManualNote> note,
        Instant occurredAt,
        Instant recordedAt) {}
