package io.fedelta.loyalty.recalculation.service;

import io.fedelta.loyalty.batch.BatchStart;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.recalculation.CreatedSession;
import io.fedelta.loyalty.recalculation.Figures;
import io.fedelta.loyalty.recalculation.Gain;
import io.fedelta.loyalty.recalculation.Recalculation;
import io.fedelta.loyalty.recalculation.UnlockedReward;
import java.util.List;
import java.util.Optional;

/** Recalculations, each a preview that may be run once, and a run that may be undone once. */
public interface Recalculations {

    /**
     * Begins to work out what is missing, in the background.
     *
     * @param months 3, 6, 12, or 0 for always; anything else counts as 12
     * @param requestId of the form
     * @return empty while the programme is off
     */
    Optional<BatchStart> preview(int months, String requestId, String login);

    /**
     * Begins to post what the preview shows; empty if it is not complete, outdated, or was run already.
     *
     * @param tells whether each member for whom it unlocks rewards gets one mail of all that
     */
    Optional<BatchStart> run(String previewId, boolean tells, String login);

    /** Begins to take back what a run has posted; empty if there is no such run, it has not ended, or was undone. */
    Optional<BatchStart> undo(String previewId, String login);

    /** Newest first. */
    List<Recalculation> newest(int atMost);

    Optional<Recalculation> find(String previewId);

    Figures figures(String previewId);

    /**
     * Who gains, most first.
     *
     * @param page 0 for the first
     * @param size 1 to {@link Page#LARGEST}, clamped
     */
    Page<Gain> gains(String previewId, int page, int size);

    List<UnlockedReward> rewards(String previewId);

    /** Some of the sessions that the run creates. */
    List<CreatedSession> createdSessions(String previewId, int atMost);
}
