package io.fedelta.loyalty.ledger;

import java.util.List;

/**
 * Whether the database still holds the keys that make each thing happen once. While one is missing nothing is awarded:
 * without it a repetition would count twice and nobody would notice.
 */
public interface LedgerGuard {

    /**
     * The missing keys as people read them, for example {@code LOY_ENTRY (ACCOUNT_ID, ENTRY_NO)}; empty if all is well.
     */
    List<String> missingKeys();

    default boolean isIntact() {
        return missingKeys().isEmpty();
    }
}
