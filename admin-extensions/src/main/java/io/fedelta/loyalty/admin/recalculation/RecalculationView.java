package io.fedelta.loyalty.admin.recalculation;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.admin.batch.BatchView;
import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.recalculation.Recalculation;
import io.fedelta.loyalty.recalculation.Window;
import java.util.Optional;

/** A preview with what became of it. */
public class RecalculationView {

    private final Recalculation recalculation;
    private final AdminFormat format;
    private final boolean maySteer;

    RecalculationView(Recalculation recalculation, AdminFormat format, boolean maySteer) {
        this.recalculation = recalculation;
        this.format = format;
        this.maySteer = maySteer;
    }

    public String getId() {
        return recalculation.id();
    }

    /** Null until the preview has begun. */
    public Integer getMonths() {
        return recalculation.window().map(Window::months).orElse(null);
    }

    public String getFrom() {
        return recalculation.window().map(Window::from).map(format::moment).orElse(null);
    }

    public String getTo() {
        return recalculation.window().map(Window::to).map(format::moment).orElse(null);
    }

    public BatchView getBatch() {
        return new BatchView(recalculation.newest(), format, RecalculationController.PAGE, maySteer);
    }

    public String getCreated() {
        return format.moment(recalculation.preview().createdAt());
    }

    public String getStartedBy() {
        return recalculation.run().orElse(recalculation.preview()).startedBy();
    }

    /** Entries that the run has written; null if there was none. */
    public String getWritten() {
        return recalculation.run().map(Batch::changed).map(format::number).orElse(null);
    }

    /** What happened last: PREVIEW, RUN or UNDO. */
    public String getLast() {
        return recalculation.undo().isPresent() ? "UNDO" : recalculation.run().isPresent() ? "RUN" : "PREVIEW";
    }

    public String getState() {
        return recalculation.newest().state().name();
    }

    public boolean isRunnable() {
        return maySteer && recalculation.mayRun();
    }

    /** Complete, and yet it must be made anew. */
    public boolean isOutdated() {
        return recalculation.preview().state() == BatchState.DONE
                && recalculation.run().isEmpty()
                && !recalculation.mayRun();
    }

    public boolean isUndoable() {
        return maySteer && recalculation.mayUndo();
    }

    public boolean isCancelledHalfway() {
        Optional<Batch> run = recalculation.run();
        return run.filter(batch -> batch.state() == BatchState.CANCELLED).isPresent();
    }
}
