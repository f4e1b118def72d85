package io.fedelta.loyalty.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Whether the database still holds the keys that make each thing happen once, and shows a locked row as it is. While it
 * does not nothing is awarded: a repetition would count twice and nobody would notice.
 */
public interface LedgerGuard {

    /**
     * The missing keys as people read them, for example {@code LOY_ENTRY (ACCOUNT_ID, ENTRY_NO)}; empty if all is well.
     */
    List<String> missingKeys();

    /** The isolation of the store's transactions as people read it, if they may read a row older than it is. */
    default Optional<String> unfitIsolation() {
        return Optional.empty();
    }

    default boolean isIntact() {
        return missingKeys().isEmpty() && unfitIsolation().isEmpty();
    }
}
