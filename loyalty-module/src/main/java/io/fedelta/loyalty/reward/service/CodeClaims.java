package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.reward.ClaimResult;
import java.time.Instant;

/** Makes a code work once, for its customer, whatever two carts or two nodes do at the same moment. */
public interface CodeClaims {

    /**
     * Whether the customer could use the code in that cart now. Writes nothing.
     *
     * @param currency of the cart, ISO 4217
     */
    ClaimResult check(long offerCodeId, long customerId, long orderId, String currency);

    /**
     * Takes the code for this order's checkout, in its own committed transaction. Taking it again for the same order is
     * allowed.
     */
    ClaimResult claim(long offerCodeId, long customerId, long orderId, String currency);

    /** Gives back what this order's checkout held. Does nothing if the order holds nothing. */
    void release(long orderId);

    /** Marks what this order's checkout held as used: the order is submitted. Joins the caller's transaction. */
    void markUsed(long orderId);

    /**
     * Settles claims made before the given moment, which a dead checkout left: used if their order is submitted, given
     * back otherwise.
     *
     * @return how many were settled
     */
    int settleAbandoned(Instant claimedBefore);
}
