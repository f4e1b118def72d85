package io.fedelta.loyalty.admin.reset;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.reset.Reset;
import io.fedelta.loyalty.reset.Reset.State;
import io.fedelta.loyalty.reset.Reset.Undoing;
import java.util.function.Function;

/** A reset as the list shows it. */
public class ResetView {

    private final Reset reset;
    private final boolean awardedSince;
    private final AdminFormat format;

    /** @param awardedSince whether a member concerned has earned payment or session points since */
    ResetView(Reset reset, boolean awardedSince, AdminFormat format) {
        this.reset = reset;
        this.awardedSince = awardedSince;
        this.format = format;
    }

    public String getId() {
        return reset.resetId();
    }

    public String getState() {
        return reset.state().name();
    }

    public String getStarted() {
        return format.moment(reset.startedAt());
    }

    public String getReason() {
        return reset.by().reason();
    }

    public String getActor() {
        return reset.by().actor();
    }

    public FiguresView getTaken() {
        return new FiguresView(reset.taken(), format);
    }

    public boolean isUndoable() {
        return reset.state() == State.TAKEN && !awardedSince && !reset.taken().isNothing();
    }

    /** Whether a sentence has to say why it cannot be undone any more. */
    public boolean isTooLate() {
        return reset.state() == State.TAKEN && awardedSince;
    }

    /** Null unless it was undone. */
    public String getUndone() {
        return undoing(undoing -> format.moment(undoing.since()));
    }

    public String getUndoReason() {
        return undoing(undoing -> undoing.by().reason());
    }

    public String getUndoActor() {
        return undoing(undoing -> undoing.by().actor());
    }

    private String undoing(Function<Undoing, String> what) {
        return reset.undoing().map(what).orElse(null);
    }
}
