package io.fedelta.loyalty.host.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** What our migrations must say differently to different databases. */
enum SqlDialect {
    STANDARD("TIMESTAMP(3)", "BLOB", "ALTER COLUMN OFFER_CODE_ID SET NULL"),
    POSTGRESQL("TIMESTAMP(3)", "BYTEA", "ALTER COLUMN OFFER_CODE_ID DROP NOT NULL"),
    /** There, TIMESTAMP ends in 2038 and converts between time zones. */
    MARIADB("DATETIME(3)", "BLOB", "MODIFY COLUMN OFFER_CODE_ID BIGINT NULL");

    private final String datetime;
    private final String blob;
    private final String grantWithoutCode;

    SqlDialect(String datetime, String blob, String grantWithoutCode) {
        this.datetime = datetime;
        this.blob = blob;
        this.grantWithoutCode = grantWithoutCode;
    }

    static SqlDialect of(DataSource dataSource) {
        return switch (productName(dataSource)) {
            case "MariaDB", "MySQL" -> MARIADB;
            case "PostgreSQL" -> POSTGRESQL;
            default -> STANDARD;
        };
    }

    Map<String, String> placeholders() {
        return Map.of("datetime", datetime, "blob", blob, "grantWithoutCode", grantWithoutCode);
    }

    private static String productName(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new IllegalStateException("The store's database cannot be reached", e);
        }
    }
}
