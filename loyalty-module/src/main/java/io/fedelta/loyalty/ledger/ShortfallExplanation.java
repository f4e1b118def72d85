package io.fedelta.loyalty.ledger;

/**
 * A balance that stops at zero: what could not be taken is kept as a shortfall, and the points that come in pay it
 * first.
 *
 * @param entryNo the entry that took more than there was, or that brought the points which pay
 * @param points kept if positive, paid if negative
 * @param left the shortfall after this entry, zero or more
 */
public record ShortfallExplanation(long entryNo, Points points, Points left) implements Explanation {}
