package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.SessionType;
import java.io.Serializable;

/**
 * The merchant's form of a session type. It decides nothing by itself: what counts is the rule version that saving it
 * publishes. Never deleted, because sessions name it; deactivated instead.
 */
public interface LoyaltySessionType extends Serializable {

    Long getId();

    /** Rises with every save, so that of two who edit at once the second is told. */
    Integer getEdition();

    SessionType toSessionType();

    /** All but the id, which the database gives. */
    void setSessionType(SessionType type);
}
