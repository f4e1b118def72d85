package io.fedelta.loyalty.ledger;

/**
 * Hears of every new entry, inside the transaction that appends it and while its account is locked: what it writes
 * commits with the entry or not at all. An exception undoes the entry.
 */
public interface PostingListener {

    void entryPosted(Account accountAfter, Entry entry);
}
