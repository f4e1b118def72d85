package io.fedelta.loyalty.ledger.service;

import io.fedelta.loyalty.ledger.Account;
import io.fedelta.loyalty.ledger.Entry;
import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.ledger.Explanation;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.ledger.Points;
import io.fedelta.loyalty.ledger.Posting;
import io.fedelta.loyalty.ledger.PostingResult;
import io.fedelta.loyalty.ledger.Source;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The only writer of entries. A write locks the account row, looks for the same posting, appends and moves the running
 * balances in one transaction; a unique key of the database backs the look.
 */
public interface LoyaltyLedger {

    /**
     * Appends one entry, opening the account if it is the customer's first. Joins the caller's transaction, which
     * {@code LoyaltyTransactions} has begun so that a lost race is tried again.
     *
     * @return the new entry, or the one that was there already for (account, kind, source, cycle)
     * @throws IllegalStateException if there is no transaction
     * @throws io.fedelta.loyalty.ledger.LedgerUnguardedException while the database lacks one of our unique keys
     */
    PostingResult post(Posting posting);

    /**
     * Appends many entries, of any accounts, with a handful of statements. For a caller who has good reason to believe
     * that none of them was posted before, and a way to go on if that was wrong: then the unique key refuses the whole
     * transaction. Listeners hear of them once all are written. Otherwise as {@link #post}.
     *
     * @return the new entries
     * @throws org.springframework.dao.DuplicateKeyException if one of them is there already
     * @throws org.springframework.dao.OptimisticLockingFailureException if one of the accounts was just moved by others
     */
    Map<Posting, Entry> postAll(Collection<Posting> postings);

    /**
     * Locks the account until the caller's transaction ends, and opens it if it has no entry yet. Whoever counts before
     * posting locks before counting, so that two at once don't both miss the other.
     *
     * @throws IllegalStateException if there is no transaction
     */
    void lock(long accountId);

    /**
     * Keeps spendable points for a checkout, so that no other can spend them. Locks the account.
     *
     * @param points more than zero
     * @return false if fewer are free
     * @throws IllegalStateException if there is no transaction
     */
    boolean keep(long accountId, Points points);

    /** What was kept is free again, or is spent in the same transaction. Never more than was kept. */
    void letGo(long accountId, Points points);

    /** The account's figures now; zeros for a customer without any entry. Never from a cache. */
    Account account(long accountId);

    /**
     * History, newest first.
     *
     * @param page 0 for the first; past the end it is the last one
     * @param size 1 to {@link Page#LARGEST}, clamped
     */
    Page<Entry> history(long accountId, int page, int size);

    Optional<Entry> entry(long accountId, long entryNo);

    /** The entry of this kind for this source, of its newest cycle. */
    Optional<Entry> newest(long accountId, EntryKind kind, Source source);

    /** All entries of a kind that an account has few of, oldest first. */
    List<Entry> ofKind(long accountId, EntryKind kind);

    /** @throws IllegalArgumentException if there is no such entry */
    Explanation explanation(long accountId, long entryNo);

    /**
     * Explanations by entry number, in one query; for a shown page of history.
     *
     * @param fromEntryNo inclusive
     * @param toEntryNo inclusive
     */
    Map<Long, Explanation> explanations(long accountId, long fromEntryNo, long toEntryNo);
}
