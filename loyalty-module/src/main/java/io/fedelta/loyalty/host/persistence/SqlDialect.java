package io.fedelta.loyalty.host.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** What our migrations must say differently to different databases. */
enum SqlDialect {
    STANDARD("TIMESTAMP(3)", "BLOB"),
    POSTGRESQL("TIMESTAMP(3)", "BYTEA"),
    /** There, TIMESTAMP ends in 2038 and converts between time zones. */
    MARIADB("DATETIME(3)", "BLOB");

    private final String datetime;
    private final String blob;

    SqlDialect(String datetime, String blob) {
        this.datetime = datetime;
        this.blob = blob;
    }

    static SqlDialect of(DataSource dataSource) {
        return switch (productName(dataSource)) {
            case "MariaDB", "MySQL" -> MARIADB;
            case "PostgreSQL" -> POSTGRESQL;
            default -> STANDARD;
        };
    }

    Map<String, String> placeholders() {
        return Map.of("datetime", datetime, "blob", blob);
    }

    private static String productName(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new IllegalStateException("The store's database cannot be reached", e);
        }
    }
}
