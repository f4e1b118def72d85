package io.fedelta.loyalty.recalculation;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchState;
import java.util.Optional;

/**
 * A preview with what became of it.
 *
 * @param current whether the rules are still those of the preview, and it is the newest
 */
public record Recalculation(
        Batch preview, Optional<Window> window, boolean current, Optional<Batch> run, Optional<Batch> undo) {

    public String id() {
        return preview.batchId();
    }

    public boolean mayRun() {
        return current && preview.state() == BatchState.DONE && run.isEmpty();
    }

    /** What a cancelled run had added by then can be taken back as well; nothing cannot. */
    public boolean mayUndo() {
        return run.filter(batch -> !batch.isLive() && batch.changed() > 0).isPresent()
                && undo.filter(batch -> batch.state() != BatchState.CANCELLED).isEmpty();
    }

    /** The batch to watch. */
    public Batch newest() {
        return undo.or(() -> run).orElse(preview);
    }
}
