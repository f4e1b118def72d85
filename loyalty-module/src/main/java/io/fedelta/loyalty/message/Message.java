package io.fedelta.loyalty.message;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail to be sent. Holds ids only; names, addresses and codes are looked up when it leaves.
 *
 * @param subjectId what it is about; (kind, subject) exists once
 */
public record Message(
        String messageId,
        MessageKind kind,
        long accountId,
        String subjectId,
        MessageState state,
        int attempts,
        Instant nextAttemptAt,
        Instant createdAt,
        Optional<String> lastError) {}
