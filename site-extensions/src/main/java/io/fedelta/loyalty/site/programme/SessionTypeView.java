package io.fedelta.loyalty.site.programme;

import io.fedelta.loyalty.programme.SessionType;

/** A kind of session and what one of it earns. */
public final class SessionTypeView {

    private final SessionType type;

    SessionTypeView(SessionType type) {
        this.type = type;
    }

    public String getName() {
        return type.name();
    }

    public long getPoints() {
        return type.points();
    }
}
