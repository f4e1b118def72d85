package io.fedelta.loyalty.host.persistence;

import io.fedelta.loyalty.ledger.LedgerGuard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/**
 * Looks at the keys when the store starts. If one is missing the log says so, nothing is awarded, and each minute it
 * looks again, so that awarding resumes by itself once the key is back.
 */
public class DatabaseLedgerGuard implements LedgerGuard, InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLedgerGuard.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final DatabaseKeys keys;
    private final Clock clock;
    private List<String> missing = List.of();
    private Instant lookedAt = Instant.MIN;

    public DatabaseLedgerGuard(DataSource dataSource, Clock clock) {
        this.keys = new DatabaseKeys(dataSource);
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        look();
    }

    @Override
    public synchronized List<String> missingKeys() {
        if (!missing.isEmpty() && clock.instant().isAfter(lookedAt.plus(PAUSE))) {
            look();
        }
        return missing;
    }

    private synchronized void look() {
        List<String> found = keys.missingOf(UniqueKey.EXPECTED).stream()
                .map(UniqueKey::toString)
                .toList();
        report(found);
        missing = found;
        lookedAt = clock.instant();
    }

    private void report(List<String> found) {
        if (!found.isEmpty()) {
            LOG.error("Loyalty awards nothing: the database lacks the unique keys {}", found);
        } else if (!missing.isEmpty()) {
            LOG.info("Loyalty awards again: the unique keys are back");
        }
    }
}
