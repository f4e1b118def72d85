package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.testing.MovableClock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The least that any ledger has to do: an entry that the database refuses if it is there already, and the balance, in
 * one durable transaction. Plain JDBC on tables with the same columns, keys and indexes as ours; no explanation, no
 * running balance, no look at the account.
 */
final class RawLedger {
    private static final String ENTRY = """
            INSERT INTO RAW_ENTRY (ACCOUNT_ID, ENTRY_NO, KIND, SOURCE_TYPE, SOURCE_ID, CYCLE_NO, POINTS, SPENDABLE_POINTS,
                BALANCE, SPENDABLE_BALANCE, RULE_VERSION_NO, OCCURRED_AT, RECORDED_AT)
            VALUES (?, ?, 'PAYMENT', 'ORDER', ?, 0, 10, 10, 10, 10, 1, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String BALANCE = """
            UPDATE RAW_ACCOUNT SET LIFETIME_POINTS = LIFETIME_POINTS + 10, SPENDABLE_POINTS = SPENDABLE_POINTS + 10,
                LAST_ENTRY_NO = LAST_ENTRY_NO + 1, CHANGED_AT = ?
            WHERE ACCOUNT_ID = ?""";

    private static final Timestamp NOW = Timestamp.from(MovableClock.START);

    private final DataSource dataSource;

    private RawLedger(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** With the accounts that our own ledger has by now. */
    static RawLedger beside(DataSource ours) {
        JdbcTemplate jdbc = new JdbcTemplate(ours);
        jdbc.execute("CREATE TABLE RAW_ENTRY (LIKE LOY_ENTRY INCLUDING ALL)");
        jdbc.execute("CREATE TABLE RAW_ACCOUNT (LIKE LOY_ACCOUNT INCLUDING ALL)");
        jdbc.execute("INSERT INTO RAW_ACCOUNT SELECT * FROM LOY_ACCOUNT");
        return new RawLedger(ours);
    }

    /** A client that keeps its connection and its prepared statements. */
    Client client() {
        try {
            return new Client(dataSource.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static final class Client implements AutoCloseable {
        private final Connection connection;
        private final PreparedStatement entry;
        private final PreparedStatement balance;

        private Client(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            entry = connection.prepareStatement(ENTRY);
            balance = connection.prepareStatement(BALANCE);
        }

        int award(long account) {
            try {
                long order = Postings.newOrder();
                entry.setLong(1, account);
                entry.setLong(2, order);
                entry.setString(3, Long.toString(order));
                entry.setTimestamp(4, NOW);
                entry.setTimestamp(5, NOW);
                int appended = entry.executeUpdate();
                balance.setTimestamp(1, NOW);
                balance.setLong(2, account);
                balance.executeUpdate();
                connection.commit();
                return appended;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            try (connection) {
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
