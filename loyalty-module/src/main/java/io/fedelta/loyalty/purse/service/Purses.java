package io.fedelta.loyalty.purse.service;

import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.purse.Purse;
import io.fedelta.loyalty.purse.PurseEntry;
import io.fedelta.loyalty.purse.PurseKind;
import io.fedelta.loyalty.purse.PursePosting;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The only writer of purses. Writes lock the purse's row and join the caller's transaction. */
public interface Purses {

    /**
     * An empty purse.
     *
     * @return its id
     */
    String open(PurseKind kind, String currency);

    /**
     * Appends one entry; the same one (purse, kind, source) only once.
     *
     * @return the new entry, or the one that was there already
     * @throws IllegalStateException if there is no transaction
     * @throws io.fedelta.loyalty.ledger.LedgerUnguardedException while the database lacks one of our unique keys
     */
    PurseEntry post(PursePosting posting);

    /**
     * The same, unless less is free than it takes. What was appended before is found whatever is free now.
     *
     * @return empty if too little is free
     */
    Optional<PurseEntry> postIfCovered(PursePosting posting);

    /**
     * Locks the purse until the caller's transaction ends; whoever decides by its money locks first.
     *
     * @throws IllegalArgumentException if there is no such purse
     */
    Purse lock(String purseId);

    Optional<Purse> find(String purseId);

    /** Many in one query; those that don't exist are missing. */
    Map<String, Purse> findAll(Collection<String> purseIds);

    /** History, newest first; page and size as in {@code LoyaltyLedger.history}. */
    Page<PurseEntry> history(String purseId, int page, int size);
}
