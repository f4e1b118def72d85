package io.fedelta.loyalty.ranking;

/** How a list of members is sorted. Equal members come by account id, so that pages never overlap. */
public enum MemberOrder {
    /** Most lifetime points first. */
    POINTS,
    /** By last name, then first name. */
    NAME,
    /** Latest change first. */
    LAST_ACTIVITY,
    /** Most friends first. */
    REFERRALS;

    /** Whether the largest comes first; equal ones then have the largest account id first. */
    public boolean isDescending() {
        return this != NAME;
    }
}
