package io.fedelta.loyalty.purse;

import java.math.BigDecimal;

/**
 * Money in one currency, with a history of its own.
 *
 * @param purseId random UUID
 * @param currency ISO 4217
 * @param balance what is in it, held or not; below zero only if something was taken back that had been spent
 * @param held what checkouts hold of it, zero or more
 * @param lastEntryNo number of the newest entry, 0 if there is none
 */
public record Purse(
        String purseId, PurseKind kind, String currency, BigDecimal balance, BigDecimal held, long lastEntryNo) {

    /** What can be spent now; below zero if there is a debt. */
    public BigDecimal free() {
        return balance.subtract(held);
    }
}
