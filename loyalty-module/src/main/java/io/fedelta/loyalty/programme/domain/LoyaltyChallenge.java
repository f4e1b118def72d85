package io.fedelta.loyalty.programme.domain;

import io.fedelta.loyalty.programme.Challenge;

/** The merchant's form of a challenge. Entries name it. */
public interface LoyaltyChallenge extends LoyaltyDefinition {

    Challenge toChallenge();

    /** All but the id, which the database gives. */
    void setChallenge(Challenge challenge);
}
