package io.fedelta.loyalty.ledger;

/** Nothing is posted while the database cannot make each entry happen once. */
public class LedgerUnguardedException extends RuntimeException {

    public LedgerUnguardedException(LedgerGuard guard) {
        super(guard.unfitIsolation()
                .map(isolation -> "The store's transactions are " + isolation + " instead of READ COMMITTED")
                .orElseGet(() -> "The database lacks the unique keys " + guard.missingKeys()));
    }
}
