package io.fedelta.loyalty.session;

/** Stored by name. */
public enum SessionState {
    PLANNED,
    DONE,
    CANCELLED
}
