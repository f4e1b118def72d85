package io.fedelta.loyalty.host.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** What our migrations must say differently to different databases. */
enum SqlDialect {
    STANDARD("TIMESTAMP(3)"),
    /** There, TIMESTAMP ends in 2038 and converts between time zones. */
    MARIADB("DATETIME(3)");

    private final String datetime;

    SqlDialect(String datetime) {
        this.datetime = datetime;
    }

    static SqlDialect of(DataSource dataSource) {
        return switch (productName(dataSource)) {
            case "MariaDB", "MySQL" -> MARIADB;
            default -> STANDARD;
        };
    }

    Map<String, String> placeholders() {
        return Map.of("datetime", datetime);
    }

    private static String productName(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new IllegalStateException("The store's database cannot be reached", e);
        }
    }
}
