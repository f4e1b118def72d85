package io.fedelta.loyalty.card;

/** Where a card came from. Stored by name. */
public enum CardOrigin {
    /** A reward; bound to its customer. */
    REWARD(false),
    /** Given away by hand. */
    GIVEN(false),
    /** Issued by hand, and somebody has paid for it. */
    PAID(true),
    /** Bought in the store. */
    BOUGHT(true);

    private final boolean paidFor;

    CardOrigin(boolean paidFor) {
        this.paidFor = paidFor;
    }

    /** Whether its money is real money: what it pays then earns like any other payment. */
    public boolean isPaidFor() {
        return paidFor;
    }
}
