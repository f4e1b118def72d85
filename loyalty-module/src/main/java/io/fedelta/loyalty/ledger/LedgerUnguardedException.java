package io.fedelta.loyalty.ledger;

import java.util.List;

/** Nothing is posted while the database cannot make each entry happen once. */
public class LedgerUnguardedException extends RuntimeException {

    public LedgerUnguardedException(List<String> missingKeys) {
        super("The database lacks the unique keys " + missingKeys);
    }

    public LedgerUnguardedException(LedgerGuard guard) {
        super(guard.unfitIsolation()
                .map(isolation -> "The store's transactions are " + isolation + " instead of READ COMMITTED")
                .orElseGet(() -> "The database lacks the unique keys " + guard.missingKeys()));
    }
}
