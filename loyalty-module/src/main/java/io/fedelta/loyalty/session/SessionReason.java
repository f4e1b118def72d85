package io.fedelta.loyalty.session;

/** How a session came into its state, and for one that is done why it has brought points or none. Stored by name. */
public enum SessionReason {
    ORDERED(SessionState.PLANNED),
    /** It was marked as done by mistake. */
    UNDONE(SessionState.PLANNED),
    /** It was cancelled by hand, and is planned again. */
    RESTORED(SessionState.PLANNED),

    AWARDED(SessionState.DONE),
    PROGRAMME_OFF(SessionState.DONE),
    SESSION_POINTS_OFF(SessionState.DONE),
    TYPE_OFF(SessionState.DONE),
    GUEST(SessionState.DONE),
    /** Its type is worth less than one point. */
    NOTHING_EARNED(SessionState.DONE),
    /** It had brought points, and a merchant has taken those of all sessions away. */
    RESET(SessionState.DONE),

    BY_HAND(SessionState.CANCELLED),
    ORDER_WITHDRAWN(SessionState.CANCELLED),
    REFUNDED(SessionState.CANCELLED);

    private final SessionState state;

    SessionReason(SessionState state) {
        this.state = state;
    }

    public SessionState state() {
        return state;
    }
}
