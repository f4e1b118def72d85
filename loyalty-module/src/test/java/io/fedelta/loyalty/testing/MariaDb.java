package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.host.persistence.SchemaMigration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Databases on the MariaDB server of a run with the profile "mariadb": one that somebody has started, named by the
 * system property {@code loyalty.test.mariadb} as {@code //host:port}, or else one of this JVM's own.
 */
public final class MariaDb {

    /** The first is what a shop has to set as well; the last keeps Hibernate from finding other databases' tables. */
    private static final String SESSION = "?transactionIsolation=READ-COMMITTED"
            + "&sessionVariables=innodb_lock_wait_timeout=5&nullDatabaseMeansCurrent=true";

    /** What a merchant's server has if nobody chose: it takes small letters for capitals, also in keys. */
    private static final String COLLATION = " CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci";

    private MariaDb() {}

    static boolean isAskedFor() {
        return "mariadb".equals(System.getProperty("loyalty.test.database"));
    }

    /** @param dropped number of a database that nobody uses any more */
    static DataSource fresh(int number, int dropped) {
        server().execute("DROP DATABASE IF EXISTS `loyalty" + dropped + "`");
        DataSource fresh = new DriverManagerDataSource(emptyDatabase("loyalty" + number), user(), password());
        SchemaMigration.migrate(fresh);
        return fresh;
    }

    /** @return its JDBC address */
    static String emptyDatabase(String name) {
        server().execute("DROP DATABASE IF EXISTS " + name);
        server().execute("CREATE DATABASE " + name + COLLATION);
        return url(name);
    }

    /** An empty database, as one line that any JVM can connect by. */
    public static String emptyDatabaseWithLogin(String name) {
        emptyDatabase(name);
        return addressWithLogin(name);
    }

    /** Of a database that is there. */
    public static String addressWithLogin(String name) {
        return url(name) + "&user=" + user() + "&password=" + password();
    }

    static String user() {
        return System.getProperty("loyalty.test.mariadb.user", "root");
    }

    static String password() {
        return System.getProperty("loyalty.test.mariadb.password", "");
    }

    private static JdbcTemplate server() {
        return new JdbcTemplate(new DriverManagerDataSource(url(""), user(), password()));
    }

    private static String url(String database) {
        return "jdbc:mariadb:" + Server.ADDRESS + "/" + database + SESSION;
    }

    private static final class Server {
        static final String ADDRESS = address(System.getProperty("loyalty.test.mariadb", ""));

        private static String address(String given) {
            return given.isBlank() ? MariaDbServer.start() : given;
        }
    }
}
