package io.fedelta.loyalty.tier.service;

import io.fedelta.loyalty.programme.ProgrammeRules;
import io.fedelta.loyalty.programme.Tier;
import io.fedelta.loyalty.tier.TierChange;
import io.fedelta.loyalty.tier.TierStatus;
import java.util.List;
import java.util.Optional;

/** What pages tell of tiers. */
public interface Tiers {

    /** Where the account stands by these rules; empty while they have no tiers. */
    Optional<TierStatus> status(long accountId, ProgrammeRules rules);

    /** The newest changes first, with the tiers as they were called then. */
    List<PastChange> changes(long accountId, int atMost);

    /** How many accounts hold the tier. */
    long holders(long tierId);

    /** A change, told by the tiers' editions of its time. */
    record PastChange(TierChange change, Optional<Tier> from, Optional<Tier> to) {}
}
