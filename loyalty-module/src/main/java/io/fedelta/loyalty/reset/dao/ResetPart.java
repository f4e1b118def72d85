package io.fedelta.loyalty.reset.dao;

import java.time.Instant;

/**
 * What a reset took of one award.
 *
 * @param points all that was left of it, more than zero
 * @param earnedAt when what was awarded happened
 */
public record ResetPart(long accountId, long points, Instant earnedAt) {}
