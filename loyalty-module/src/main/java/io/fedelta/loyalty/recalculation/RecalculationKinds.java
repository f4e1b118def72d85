package io.fedelta.loyalty.recalculation;

/** The batches of a recalculation. They share a lane: never two at once. */
public final class RecalculationKinds {

    public static final String LANE = "recalculation";
    public static final String PREVIEW = "recalculationPreview";
    public static final String RUN = "recalculation";
    public static final String UNDO = "recalculationUndo";

    private RecalculationKinds() {}
}
