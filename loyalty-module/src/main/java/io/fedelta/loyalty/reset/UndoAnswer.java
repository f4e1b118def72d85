package io.fedelta.loyalty.reset;

/** What became of the wish to undo a reset. */
public enum UndoAnswer {
    STARTED,
    /** Somebody has earned payment or session points since. */
    AWARDED_SINCE,
    /** It is undone already, or not over yet. */
    NOT_NOW,
    /** Another work of its kind is under way. */
    BUSY
}
