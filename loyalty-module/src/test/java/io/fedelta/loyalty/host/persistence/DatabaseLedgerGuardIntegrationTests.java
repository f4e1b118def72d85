package io.fedelta.loyalty.host.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.fedelta.loyalty.testing.Jdbc40Pool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class DatabaseLedgerGuardIntegrationTests {

    private final DataSource database = database();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final MovableClock clock = new MovableClock();

    @BeforeEach
    void migrated() {
        jdbc.execute("DROP SCHEMA PUBLIC CASCADE");
        SchemaMigration.migrate(database);
    }

    @Test
    void every_key_that_exactly_once_rests_on_is_there_after_migration() {
        assertThat(guard().missingKeys()).isEmpty();
    }

    @Test
    void a_dropped_unique_key_is_named_and_nothing_is_awarded() {
        jdbc.execute("ALTER TABLE LOY_ENTRY DROP CONSTRAINT LOY_ENTRY_ONCE_UK");

        DatabaseLedgerGuard guard = guard();

        assertThat(guard.missingKeys())
                .containsExactly("LOY_ENTRY (ACCOUNT_ID, KIND, SOURCE_TYPE, SOURCE_ID, CYCLE_NO)");
        assertThat(guard.isIntact()).isFalse();
    }

    @Test
    void a_dropped_primary_key_is_named() {
        jdbc.execute("ALTER TABLE LOY_ORDER_DECISION DROP PRIMARY KEY");

        assertThat(guard().missingKeys()).containsExactly("LOY_ORDER_DECISION (ORDER_ID)");
    }

    @Test
    void awarding_resumes_by_itself_within_a_minute_after_the_key_is_back() {
        jdbc.execute("ALTER TABLE LOY_GRANT DROP CONSTRAINT LOY_GRANT_ONCE_UK");
        DatabaseLedgerGuard guard = guard();
        jdbc.execute("ALTER TABLE LOY_GRANT ADD CONSTRAINT LOY_GRANT_ONCE_UK UNIQUE (ACCOUNT_ID, REWARD_ID, CYCLE_NO)");
        assertThat(guard.isIntact()).isFalse();

        clock.advance(Duration.ofSeconds(61));

        assertThat(guard.isIntact()).isTrue();
    }

    @Test
    void keys_are_found_and_missed_through_a_pool_of_the_hosts_time_too() {
        DataSource pool = Jdbc40Pool.over(database);
        assertThat(guard(pool).missingKeys()).isEmpty();

        jdbc.execute("ALTER TABLE LOY_ORDER_DECISION DROP PRIMARY KEY");

        assertThat(guard(pool).missingKeys()).containsExactly("LOY_ORDER_DECISION (ORDER_ID)");
    }

    private DatabaseLedgerGuard guard() {
        return guard(database);
    }

    private DatabaseLedgerGuard guard(DataSource dataSource) {
        DatabaseLedgerGuard guard = new DatabaseLedgerGuard(dataSource, clock);
        guard.afterPropertiesSet();
        return guard;
    }

    private static DataSource database() {
        JDBCDataSource dataSource = new JDBCDataSource();
        dataSource.setUrl("jdbc:hsqldb:mem:guard");
        dataSource.setUser("SA");
        return dataSource;
    }

    private static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
