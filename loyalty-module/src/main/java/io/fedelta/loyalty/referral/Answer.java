package io.fedelta.loyalty.referral;

/** What became of a code that somebody came by. */
public enum Answer {
    /** It counts, or counted before. */
    ACCEPTED,
    /** There are no referrals at present. */
    OFF,
    /** No such code, or too many wrong ones were tried: nobody learns which. */
    UNKNOWN_CODE,
    OWN_CODE,
    /** Another name for the mailbox of the code's owner. */
    OWN_MAILBOX,
    EARLIER_ORDERS,
    /** Another customer has brought this one. */
    ALREADY_REFERRED,
    /** The code's owner came by this customer. */
    CIRCLE,
    /** Not registered: the code is remembered until then. */
    NOT_YET_A_CUSTOMER;

    public boolean isAccepted() {
        return this == ACCEPTED;
    }
}
