package io.fedelta.loyalty.ledger.service;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.PostingResult;

/** Points that an administrator adds or removes by hand, also while the programme is off. */
public interface PointAdjustments {

    /** No single adjustment is larger, in either direction. */
    Points LARGEST = Points.of(1_000_000_000);

    /**
     * Adds points, or removes them if negative, in a transaction of its own. A balance may go below zero.
     *
     * @param requestId what the administrator's form carried; the same request counts once
     * @throws IllegalArgumentException if the points are zero or beyond {@link #LARGEST}
     */
    PostingResult adjust(long accountId, Points points, ManualNote note, String requestId);
}
