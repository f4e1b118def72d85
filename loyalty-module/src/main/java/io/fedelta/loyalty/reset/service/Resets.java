package io.fedelta.loyalty.reset.service;

import io.fedelta.loyalty.batch.BatchStart;
import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reset.Reset;
import io.fedelta.loyalty.reset.ResetFigures;
import io.fedelta.loyalty.reset.UndoAnswer;
import java.util.List;

/** Resets payment and session points of everybody, and undoes that. */
public interface Resets {

    /** Whether anybody has points, for whatever. However large the store is, that is quick. */
    boolean hasPoints();

    /** What a reset would take now: goes through all awards. */
    ResetFigures standing();

    /** All lifetime points there are, for whatever they were given. */
    long allPoints();

    /**
     * Begins to take the payment and session points that were awarded until now. Rewards and all other points stay.
     *
     * @param requestId of the form, and id of the reset; the same request begins once
     */
    BatchStart start(String requestId, ManualNote by);

    /**
     * Begins to give back what a reset took, to everybody or to nobody: half a restored programme would favour those
     * who bought nothing since. Refused as soon as any member concerned was awarded payment or session points.
     *
     * @param requestId of the form, and id of the batch
     */
    UndoAnswer undo(String resetId, String requestId, ManualNote by);

    /** Whether a member concerned has been awarded since, so that it cannot be undone any more. */
    boolean isAwardedSince(String resetId);

    /** Newest first. */
    List<Reset> newest(int atMost);
}
