package io.fedelta.loyalty.referral;

import java.time.Instant;

/** Hears of referrals in the transaction that gives the code's owner the points, or takes them back. */
public interface ReferralListener {

    /** May be called again for a friend whose order was given back and paid again. */
    void succeeded(long referrerId, Instant at);

    /** @param succeededAt when the owner had got the points */
    void lost(long referrerId, Instant succeededAt);
}
