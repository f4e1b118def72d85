package io.fedelta.loyalty.message;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail to be sent. Holds ids only; names, addresses and codes are looked up when it leaves.
 *
 * @param subjectId what it is about; (kind, subject) exists once
 * @param attempts hand-overs begun so far. Never starts again, so that (message, attempts) names one hand-over
 * @param earlierAttempts how many of them were before a person last sent it again; 0 if nobody has
 */
public record Message(
        String messageId,
        MessageKind kind,
        long accountId,
        String subjectId,
        MessageState state,
        int attempts,
        int earlierAttempts,
        Instant nextAttemptAt,
        Instant createdAt,
        Optional<String> lastError) {

    /** What the retry plan counts, if one more hand-over has just failed. */
    public int triesWithThis() {
        return attempts - earlierAttempts + 1;
    }
}
