package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.SessionType;

/** The merchant's form of a session type. Sessions name it. */
public interface LoyaltySessionType extends LoyaltyDefinition {

    SessionType toSessionType();

    /** All but the id, which the database gives. */
    void setSessionType(SessionType type);
}
