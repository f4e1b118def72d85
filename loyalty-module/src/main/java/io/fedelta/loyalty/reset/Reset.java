package io.fedelta.loyalty.reset;

import io.fedelta.loyalty.ledger.ManualNote;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One reset of everybody's payment and session points.
 *
 * @param resetId also of the batch that does it
 * @param by why and who
 * @param taken what it took so far
 * @param undoing empty unless it is undone
 */
public record Reset(
        String resetId, State state, ManualNote by, Instant startedAt, ResetFigures taken, Optional<Undoing> undoing) {

    /** Stored by name. */
    public enum State {
        TAKING,
        /** Also if it was stopped for good before it had come to everybody. */
        TAKEN,
        GIVING_BACK,
        GIVEN_BACK
    }

    /** @param batchId of the batch that gives back */
    public record Undoing(String batchId, ManualNote by, Instant since) {}

    public Reset {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(taken, "taken");
        Objects.requireNonNull(undoing, "undoing");
    }
}
