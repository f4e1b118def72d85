package io.fedelta.loyalty.host.offer;

import io.fedelta.loyalty.reward.ClaimResult.Reason;

/** Stops a checkout before payment: the order was priced with a code that it may not use. */
public class LoyaltyCodeRefusedException extends Exception {

    private final Reason reason;

    public LoyaltyCodeRefusedException(long orderId, Reason reason) {
        super("Order " + orderId + " may not use its loyalty code: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
