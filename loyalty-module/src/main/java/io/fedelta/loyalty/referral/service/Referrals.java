package io.fedelta.loyalty.referral.service;

import io.fedelta.loyalty.referral.Answer;
import io.fedelta.loyalty.referral.Introduction;
import io.fedelta.loyalty.referral.Referral;
import java.util.List;
import java.util.Optional;

/**
 * Friends and the customers who brought them. A friend has one referral ever: until something comes of it, what is
 * typed beats a link, and what comes later beats what came before; afterwards nothing changes it but the merchant.
 */
public interface Referrals {

    /** Notes that the customer came by a code, in a transaction of its own. What is refused changes nothing. */
    Answer introduce(long refereeId, Introduction introduction);

    /** Whether a code could be anybody's, for a visitor who is no customer yet; wrong ones are counted. */
    Answer check(Introduction.Typed typed);

    /**
     * The merchant records a forgotten referral, also of somebody who has ordered before. If what brings the points has
     * happened already, both get them at once.
     *
     * @param reason in one line, 1 to 255 characters
     */
    Answer record(long referrerId, long refereeId, String actor, String reason);

    /**
     * The merchant decides about one that is held.
     *
     * @param edition as the merchant saw it
     * @return false if it has changed since, or waits for nobody
     */
    boolean review(long refereeId, boolean approve, int edition, String actor, String note);

    /** Whether a code would still count: the customer has not ordered, and nothing has come of another one. */
    boolean mayStillCome(long customerId);

    Optional<Referral> of(long refereeId);

    /** Newest first. */
    List<Referral> friends(long referrerId, int atMost);
}
