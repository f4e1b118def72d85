package io.fedelta.loyalty.ledger;

import java.util.List;

/** Nothing is posted while the database lacks a key that makes each entry happen once. */
public class LedgerUnguardedException extends RuntimeException {

    public LedgerUnguardedException(List<String> missingKeys) {
        super("The database lacks the unique keys " + missingKeys);
    }
}
