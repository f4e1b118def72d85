package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.reward.Cart;
import io.fedelta.loyalty.reward.ClaimResult;

/**
 * Makes a code work once, for its customer, whatever two carts or two nodes do at the same moment.
 *
 * <p>A checkout calls these: none waits longer than about two seconds or fails, and none touches the caller's
 * transaction. If the tables do not answer in time, a code is refused as unavailable.
 */
public interface CodeClaims {

    /** Whether this customer could put the code on a cart now. Writes nothing. */
    ClaimResult check(long offerCodeId, long customerId);

    /** Whether that cart could be paid with the code now. Writes nothing. */
    ClaimResult check(long offerCodeId, Cart cart);

    /**
     * Takes the code for this order's checkout, in its own committed transaction. Taking it again for the same order is
     * allowed.
     */
    ClaimResult claim(long offerCodeId, Cart cart);

    /**
     * Gives back what this order's checkout held. Does nothing if the order holds nothing. What cannot be given back
     * now is later, by {@link ClaimSettlement}.
     */
    void release(long orderId);
}
