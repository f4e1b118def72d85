package io.fedelta.loyalty.recalculation;

import java.time.Instant;

/** A session that nobody had noted, and that the recalculation creates as done. */
public record CreatedSession(
        String sessionId, long accountId, long orderId, String type, Instant doneAt, long points) {}
