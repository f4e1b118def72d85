package io.fedelta.loyalty.session;

/** Why a merchant could not do something with a session: mostly what it is already. */
public enum SessionRefusal {
    UNKNOWN,
    PLANNED,
    DONE,
    CANCELLED,
    ORDER_WITHDRAWN,
    REFUNDED,
    /** Something went wrong; nothing was changed. */
    FAILED;

    static SessionRefusal because(SessionReason reason) {
        return switch (reason) {
            case ORDER_WITHDRAWN -> ORDER_WITHDRAWN;
            case REFUNDED -> REFUNDED;
            default ->
                switch (reason.state()) {
                    case PLANNED -> PLANNED;
                    case DONE -> DONE;
                    case CANCELLED -> CANCELLED;
                };
        };
    }
}
