package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.host.persistence.SchemaMigration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A MariaDB server that somebody has started, named by the system property {@code loyalty.test.mariadb} as
 * {@code //host:port}, with a user that may create databases. See the profile "mariadb".
 */
final class MariaDb {

    /** What a shop has to set as well: its default isolation locks ranges that nobody else may insert into. */
    private static final String SESSION =
            "?transactionIsolation=READ-COMMITTED&sessionVariables=innodb_lock_wait_timeout=5";

    private MariaDb() {}

    static boolean isAskedFor() {
        return "mariadb".equals(System.getProperty("loyalty.test.database"));
    }

    /** @param dropped number of a database that nobody uses any more */
    static DataSource fresh(int number, int dropped) {
        server().execute("DROP DATABASE IF EXISTS `loyalty" + dropped + "`");
        DataSource fresh = database("loyalty" + number);
        SchemaMigration.migrate(fresh);
        return fresh;
    }

    static String emptyDatabase(String name) {
        server().execute("DROP DATABASE IF EXISTS " + name);
        server().execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        return url(name);
    }

    static String user() {
        return System.getProperty("loyalty.test.mariadb.user", "root");
    }

    static String password() {
        return System.getProperty("loyalty.test.mariadb.password", "");
    }

    private static DataSource database(String name) {
        return new DriverManagerDataSource(emptyDatabase(name), user(), password());
    }

    private static JdbcTemplate server() {
        return new JdbcTemplate(new DriverManagerDataSource(url(""), user(), password()));
    }

    private static String url(String database) {
        return "jdbc:mariadb:" + System.getProperty("loyalty.test.mariadb", "//127.0.0.1:3306") + "/" + database
                + SESSION;
    }
}
