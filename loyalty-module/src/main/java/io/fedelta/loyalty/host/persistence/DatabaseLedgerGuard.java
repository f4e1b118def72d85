package io.fedelta.loyalty.host.persistence;

import io.fedelta.loyalty.ledger.LedgerGuard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/**
 * Looks at keys and isolation when the store starts. If they won't do the log says so, nothing is awarded, and each
 * minute it looks again, so that awarding resumes by itself once the key is back.
 */
public class DatabaseLedgerGuard implements LedgerGuard, InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLedgerGuard.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final DataSource dataSource;
    private final Clock clock;
    private Found found = Found.NOTHING;
    private Instant lookedAt = Instant.MIN;

    public DatabaseLedgerGuard(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** For a look from outside, with connections that are not the store's: knows of the keys alone. */
    public static LedgerGuard ofKeys(DataSource dataSource) {
        return () -> missingKeys(dataSource);
    }

    @Override
    public void afterPropertiesSet() {
        look();
    }

    @Override
    public List<String> missingKeys() {
        return found().missingKeys();
    }

    @Override
    public Optional<String> unfitIsolation() {
        return found().unfitIsolation();
    }

    private synchronized Found found() {
        if (!found.isNothing() && clock.instant().isAfter(lookedAt.plus(PAUSE))) {
            look();
        }
        return found;
    }

    private synchronized void look() {
        Found now = new Found(missingKeys(dataSource), ReadIsolation.unfit(dataSource));
        now.report(found);
        found = now;
        lookedAt = clock.instant();
    }

    private static List<String> missingKeys(DataSource dataSource) {
        return new DatabaseKeys(dataSource)
                .missingOf(UniqueKey.EXPECTED).stream().map(UniqueKey::toString).toList();
    }

    private record Found(List<String> missingKeys, Optional<String> unfitIsolation) {
        static final Found NOTHING = new Found(List.of(), Optional.empty());

        boolean isNothing() {
            return equals(NOTHING);
        }

        void report(Found before) {
            if (!missingKeys.isEmpty()) {
                LOG.error("Loyalty awards nothing: the database lacks the unique keys {}", missingKeys);
            }
            unfitIsolation.ifPresent(isolation -> LOG.error(
                    "Loyalty awards nothing: the store's transactions are {}. Add transactionIsolation=READ-COMMITTED"
                            + " to the JDBC address, or set it in the connection pool",
                    isolation));
            if (isNothing() && !before.isNothing()) {
                LOG.info("Loyalty awards again: the database is as it must be");
            }
        }
    }
}
