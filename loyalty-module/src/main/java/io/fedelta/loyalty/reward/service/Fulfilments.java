package io.fedelta.loyalty.reward.service;

import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.reward.Fulfilment;
import io.fedelta.loyalty.reward.FulfilmentFilter;
import io.fedelta.loyalty.reward.GrantAnswer;

/** Custom rewards: what the merchant has to do, and has done. Every mark is kept. */
public interface Fulfilments {

    /** How many wait for the merchant. */
    long waiting();

    /**
     * Open ones oldest first, the others newest first.
     *
     * @param page 0 for the first; past the end the last page is given, because lists shrink while they are worked on
     * @param size 1 to {@link Page#LARGEST}, clamped
     */
    Page<Fulfilment> find(FulfilmentFilter filter, int page, int size);

    /**
     * Marks one as fulfilled, or as not fulfilled after all.
     *
     * @param marks as the person saw them: of two who mark at once the second does nothing
     * @param note empty text for none
     */
    GrantAnswer mark(String grantId, boolean fulfilled, int marks, String note, String actor);
}
