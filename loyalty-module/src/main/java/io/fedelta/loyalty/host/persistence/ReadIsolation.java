package io.fedelta.loyalty.host.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Our guards lock a row and then read it, and count on reading what stands there now. MariaDB reads on in the snapshot
 * with which the transaction began, unless its isolation is READ COMMITTED; other databases refuse the lock instead.
 */
final class ReadIsolation {

    private ReadIsolation() {}

    /** What the store's transactions run with, if that is not fit. */
    static Optional<String> unfit(DataSource dataSource) {
        if (SqlDialect.of(dataSource) != SqlDialect.MARIADB) {
            return Optional.empty();
        }
        return switch (of(dataSource)) {
            case Connection.TRANSACTION_READ_COMMITTED -> Optional.empty();
            case Connection.TRANSACTION_READ_UNCOMMITTED -> Optional.of("READ UNCOMMITTED");
            case Connection.TRANSACTION_SERIALIZABLE -> Optional.of("SERIALIZABLE");
            default -> Optional.of("REPEATABLE READ");
        };
    }

    private static int of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getTransactionIsolation();
        } catch (SQLException e) {
            throw new IllegalStateException("The isolation of the store's database cannot be read", e);
        }
    }
}
