package io.fedelta.loyalty.card;

import java.util.Map;

/** What an order of the host buys in cards. Bean {@code blLoyaltyBoughtCards}. */
public interface BoughtCards {

    /** By order item id, as committed now; lines that buy something else are missing. */
    Map<Long, BoughtCard> of(long orderId);
}
