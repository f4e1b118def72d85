package io.fedelta.loyalty.earning;

import java.util.Optional;

/** Whose orders are whose, whatever the host says: guests' orders that were claimed. */
public interface ClaimedOrders {

    /** Who has claimed the order; empty if nobody has. */
    Optional<Long> claimantOf(long orderId);
}
