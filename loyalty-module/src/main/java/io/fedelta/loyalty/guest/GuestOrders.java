package io.fedelta.loyalty.guest;

import java.time.Instant;
import java.util.List;

/** The host's orders that were placed as a guest. Bean {@code blLoyaltyGuestOrders}. */
public interface GuestOrders {

    /**
     * Submitted orders with that address that nobody has claimed and of which something is left, oldest first.
     *
     * @param submittedFrom inclusive
     */
    List<GuestOrder> find(String address, Instant submittedFrom, int atMost);
}
