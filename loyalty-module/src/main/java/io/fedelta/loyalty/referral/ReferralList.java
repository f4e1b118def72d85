package io.fedelta.loyalty.referral;

import io.fedelta.loyalty.ledger.Page;

/** All referrals, newest first. Each page is one query, whatever it shows, and one more for the total. */
public interface ReferralList {

    /** Which of them. */
    enum Filter {
        /** Those that wait for a person. */
        REVIEW,
        /** Those of which nothing has come yet. */
        WAITING,
        REWARDED,
        /** Taken back or rejected. */
        OVER,
        ALL
    }

    /**
     * @param search words, each of which must occur in a name or an address of either side; blank for everybody's
     * @param page 0 for the first; a page past the end is empty
     * @param size 1 to {@link Page#LARGEST}, clamped
     */
    Page<ListedReferral> find(Filter filter, String search, int page, int size);

    /** How many wait for a person. */
    long waitingForReview();
}
