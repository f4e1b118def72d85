package io.fedelta.loyalty.tier;

import java.time.Instant;
import java.util.Optional;

/** Which tier an account held at a moment of the past. Bean {@code blLoyaltyHeldTiers}. */
public interface HeldTiers {

    /** For a shop without tiers. */
    HeldTiers NONE = (accountId, moment) -> Optional.empty();

    /** Id of the tier held just before that moment; empty if none. Reads one row at most. */
    Optional<Long> tierHeldBefore(long accountId, Instant moment);
}
