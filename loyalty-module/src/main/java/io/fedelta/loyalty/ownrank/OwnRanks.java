package io.fedelta.loyalty.ownrank;

import java.util.Optional;

/** Bean {@code blLoyaltyOwnRanks}. */
public interface OwnRanks {

    /** Whether the customer wants to see it. Nobody does who has not said so. */
    boolean isWanted(long accountId);

    /** Saying the same twice changes nothing. */
    void want(long accountId, boolean wanted);

    /** Costs the same whatever the rank. Empty for who is no member yet. */
    Optional<OwnRank> of(long accountId);
}
