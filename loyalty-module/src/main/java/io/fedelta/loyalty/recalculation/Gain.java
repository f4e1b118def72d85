package io.fedelta.loyalty.recalculation;

/** What one account gains, net of refunds. */
public record Gain(long accountId, long points, long orders, long sessions) {}
