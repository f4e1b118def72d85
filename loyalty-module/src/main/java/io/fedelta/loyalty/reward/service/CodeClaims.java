package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.reward.Cart;
import io.fedelta.loyalty.reward.Claim;
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

    /** The claim that a checkout of this cart is about to make. Writes nothing. */
    Claim begin(Cart cart);

    /**
     * Takes the code for this claim, in its own committed transaction. It may be taken over from an earlier claim of
     * the same order, never from a later one.
     */
    ClaimResult claim(long offerCodeId, Claim claim);

    /**
     * Gives back what this claim holds; what another claim of the same order holds stays. What cannot be given back now
     * is later, by {@link ClaimSettlement}.
     */
    void release(Claim claim);
}
