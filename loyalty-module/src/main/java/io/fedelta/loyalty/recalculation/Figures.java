package io.fedelta.loyalty.recalculation;

/**
 * What a recalculation adds in all.
 *
 * @param members who gain something
 * @param points net of refunds
 * @param newSessions of the sessions those that nobody had noted
 * @param sessionPoints of the points those of sessions
 */
public record Figures(long members, long points, long orders, long sessions, long newSessions, long sessionPoints) {}
