package io.fedelta.loyalty.tender.service;

import io.fedelta.loyalty.tender.Hold;
import io.fedelta.loyalty.tender.Refusal;
import io.fedelta.loyalty.tender.TenderKind;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a kind of tender does with its own rows at each step of a hold, inside the transaction that writes the hold.
 * {@code Holds} sees to it that each step comes once and in a possible order.
 */
public interface HeldValue {

    TenderKind kind();

    /** Locks, looks whether it may be spent by this customer, and keeps the amount from others. */
    Optional<Refusal> reserve(Hold hold);

    /** What was kept is spent. */
    void take(Hold hold);

    /**
     * Both at once, for an order that comes to that much. Whoever needs fewer statements for it replaces this.
     *
     * @return why not; then it may have written something, which is rolled back
     */
    default Optional<Refusal> spend(Hold hold, BigDecimal orderTotal) {
        Optional<Refusal> refusal = reserve(hold);
        if (refusal.isEmpty()) {
            take(hold);
        }
        return refusal;
    }

    /** What was kept is free again. */
    void free(Hold hold);

    /**
     * What was spent comes back, whole or in part.
     *
     * @param sourceId names hold and refund; the same for the same refund
     */
    void giveBack(Hold hold, BigDecimal amount, String sourceId);
}
