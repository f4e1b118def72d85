package io.fedelta.loyalty.guest.service;

import io.fedelta.loyalty.guest.ClaimedPoints;
import io.fedelta.loyalty.guest.WaitingOrders;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Gives orders that were placed as a guest to the customer who has confirmed their address: once, within the days that
 * the rules allow, and with what they would have brought if they had been the customer's from the beginning.
 */
public interface GuestClaims {

    /** What the customer may know; empty if nothing can be claimed at present, or the customer has no address. */
    Optional<WaitingOrders> waiting(long customerId);

    /**
     * Claims all orders that wait for the customer, each in a transaction of its own: what is interrupted is claimed
     * the next time. Does nothing unless the customer's address is confirmed.
     */
    ClaimedPoints claim(long customerId);

    /** When these orders were claimed, by order id; those that were not are missing. */
    Map<Long, Instant> claimedAt(Collection<Long> orderIds);
}
