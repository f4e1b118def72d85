package io.fedelta.loyalty.host.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fedelta.loyalty.ledger.LedgerUnguardedException;
import io.fedelta.loyalty.testing.LoyaltyBench;
import io.fedelta.loyalty.testing.MovableClock;
import io.fedelta.loyalty.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What MariaDB alone does. */
@EnabledIfSystemProperty(named = "loyalty.test.database", matches = "mariadb")
class MariaDbIntegrationTests {

    private static final String OPEN_ACCOUNT = """
            INSERT INTO LOY_ACCOUNT (ACCOUNT_ID, LIFETIME_POINTS, SPENDABLE_POINTS, LAST_ENTRY_NO, OPENED_AT, CHANGED_AT)
            VALUES (?, 0, 0, 0, '2026-03-01 09:00:00.123', '2026-03-01 09:00:00.123')""";

    private final DataSource database = TestDatabase.POSTGRESQL.fresh();
    private final SingleConnectionDataSource store = new SingleConnectionDataSource(connection(), true);

    @AfterEach
    void close() {
        store.destroy();
    }

    @Test
    void the_stores_isolation_is_fit_when_it_is_read_committed() {
        assertThat(guard().isIntact()).isTrue();
    }

    @Test
    void mariadbs_default_isolation_is_named_and_nothing_is_awarded() {
        new JdbcTemplate(store).execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");

        DatabaseLedgerGuard guard = guard();

        assertThat(guard.unfitIsolation()).contains("REPEATABLE READ");
        assertThat(guard.isIntact()).isFalse();
        assertThat(new LedgerUnguardedException(guard)).hasMessageContaining("REPEATABLE READ");
    }

    @Test
    void a_broken_unique_key_is_told_from_other_trouble() {
        JdbcTemplate jdbc = new LoyaltyJdbcTemplate(database);
        jdbc.update(OPEN_ACCOUNT, 7);

        assertThatThrownBy(() -> jdbc.update(OPEN_ACCOUNT, 7)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_wait_for_a_lock_that_took_too_long_is_told_from_other_trouble() throws SQLException {
        JdbcTemplate jdbc = new LoyaltyJdbcTemplate(database);
        jdbc.update(OPEN_ACCOUNT, 7);
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().executeUpdate("UPDATE LOY_ACCOUNT SET LAST_ENTRY_NO = LAST_ENTRY_NO");

            assertThatThrownBy(() -> new LoyaltyJdbcTemplate(store).update("""
                    UPDATE LOY_ACCOUNT SET LAST_ENTRY_NO = LAST_ENTRY_NO WHERE ACCOUNT_ID = 7"""))
                    .isInstanceOf(CannotAcquireLockException.class);
            other.rollback();
        }
    }

    /** A lock by an update that changes nothing must find its row: drivers can be told to count changed ones only. */
    @Test
    void an_update_that_changes_nothing_counts_the_row_it_has_locked() {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.update(OPEN_ACCOUNT, 7);

        assertThat(jdbc.update("UPDATE LOY_ACCOUNT SET LAST_ENTRY_NO = LAST_ENTRY_NO WHERE ACCOUNT_ID = 7"))
                .isEqualTo(1);
    }

    @Test
    void a_merchants_words_keep_every_sign() {
        LoyaltyBench bench = LoyaltyBench.on(database);

        bench.programme.publish(LoyaltyBench.rules("1"), "Zoë 张伟 🎁");

        assertThat(bench.jdbc.queryForObject("SELECT MAX(ACTOR) FROM LOY_RULE_VERSION", String.class))
                .isEqualTo("Zoë 张伟 🎁");
    }

    private DatabaseLedgerGuard guard() {
        DatabaseLedgerGuard guard = new DatabaseLedgerGuard(store, new MovableClock());
        guard.afterPropertiesSet();
        return guard;
    }

    private Connection connection() {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
