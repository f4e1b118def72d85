package io.fedelta.loyalty.reward;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Codes in the host's own offer tables. Joins the caller's transaction. */
public interface PromoCodes {

    /**
     * Creates the shared offer of a reward's edition.
     *
     * @return the host's offer id
     */
    long createOffer(RewardVersion reward, Instant usableFrom);

    /**
     * Creates one random single-use code on that offer.
     *
     * @return the host's offer code id
     */
    long issue(long offerId, Instant usableFrom, Optional<Instant> expiresAt);

    /** The texts of codes by their ids, in one query; ids that are gone are missing. */
    Map<Long, String> texts(Collection<Long> offerCodeIds);

    /**
     * Deletes the host's record that this order used the code, so that it works again. Does nothing if there is none.
     */
    void forgetUse(long offerCodeId, long orderId);
}
