package io.fedelta.loyalty.referral;

/** How far a referral is. Stored by name. */
public enum ReferralState {
    /** The friend has come, and done nothing yet. */
    WAITING,
    /** The friend has ordered; points come once the time to return the order is over and nobody has doubts. */
    DUE,
    /** The friend has got the bonus, the code's owner not yet: for a moment. */
    FRIEND_REWARDED,
    REWARDED,
    /** The order was given back: what was given goes, for a moment. */
    LOSING,
    /** The friend's bonus is taken back, the owner's points not yet: for a moment. */
    FRIEND_LOST,
    TAKEN_BACK,
    /** By the merchant. */
    REJECTED;

    /** Whether nothing has come of it so far, so that it may still be another's. */
    public boolean isOpen() {
        return this == WAITING;
    }
}
