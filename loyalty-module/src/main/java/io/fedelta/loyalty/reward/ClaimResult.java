package io.fedelta.loyalty.reward;

/** Whether a cart may use a code. A "no" carries the reason that pages show. */
public sealed interface ClaimResult {

    /** Not a code of ours: the host alone decides. */
    record NotOurs() implements ClaimResult {}

    record Allowed(String grantId) implements ClaimResult {}

    record Refused(Reason reason) implements ClaimResult {}

    enum Reason {
        ANOTHER_CUSTOMER,
        ALREADY_USED,
        /** Another of the customer's carts is being paid with it at this moment. */
        IN_ANOTHER_CHECKOUT,
        EXPIRED,
        /** The points that unlocked it were taken back. */
        WITHDRAWN,
        /** An administrator has taken it back. */
        REVOKED,
        OTHER_CURRENCY,
        /** Our tables cannot be asked just now; codes fail closed. */
        UNAVAILABLE
    }
}
