package io.fedelta.loyalty.referral;

import java.time.Instant;

/** How many friends have brought a customer points that still stand. */
public interface SucceededFriends {

    /**
     * @param from inclusive
     * @param until exclusive
     * @param atMost where counting ends
     */
    int count(long referrerId, Instant from, Instant until, int atMost);
}
