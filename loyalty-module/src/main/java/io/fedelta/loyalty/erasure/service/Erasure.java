package io.fedelta.loyalty.erasure.service;

import io.fedelta.loyalty.erasure.ErasureRecord;
import io.fedelta.loyalty.erasure.Grounds;
import java.util.Optional;

/**
 * Erases a customer from our tables. Other software calls it before or after it deletes its own customer; bean
 * {@code blLoyaltyErasure}.
 */
public interface Erasure {

    /**
     * Takes out every text of ours that may name the person, in one transaction: reasons, notes, personal words,
     * addresses of card recipients, the code of friends, birthday, confirmed address, mails that wait. Sums, entries,
     * purses and frozen months stay exact. Doing it again takes out what has been written since.
     *
     * @param actor an administrator's login, or the name of the software; kept
     */
    ErasureRecord erase(long customerId, Grounds grounds, String actor);

    /** Empty if the customer was not erased. */
    Optional<ErasureRecord> find(long customerId);
}
