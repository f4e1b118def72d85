package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.Challenge;
import java.io.Serializable;

/**
 * The merchant's form of a challenge. It decides nothing by itself: what counts is the rule version that saving it
 * publishes. Never deleted, because entries name it; deactivated instead.
 */
public interface LoyaltyChallenge extends Serializable {

    Long getId();

    /** Rises with every save, so that of two who edit at once the second is told. */
    Integer getEdition();

    Challenge toChallenge();

    void setChallenge(Challenge challenge);
}
