package io.fedelta.loyalty.verification.service;

import io.fedelta.loyalty.ledger.LedgerGuard;
import io.fedelta.loyalty.verification.Finding;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The keys on which exactly-once rests are in the database. */
final class KeyCheck implements Check {

    private final LedgerGuard guard;

    KeyCheck(LedgerGuard guard) {
        this.guard = guard;
    }

    @Override
    public List<Finding> run(JdbcTemplate jdbc, Instant now) {
        return guard.missingKeys().stream()
                .map(key -> new Finding("unique-keys", "the database lacks " + key))
                .toList();
    }
}
