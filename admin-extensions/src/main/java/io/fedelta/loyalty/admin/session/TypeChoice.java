package io.fedelta.loyalty.admin.session;

import io.fedelta.loyalty.programme.SessionType;

/** A session type as a filter offers it. */
public class TypeChoice {

    private final SessionType type;

    TypeChoice(SessionType type) {
        this.type = type;
    }

    public long getId() {
        return type.id();
    }

    public String getName() {
        return type.name();
    }
}
