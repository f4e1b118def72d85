package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.host.persistence.SchemaMigration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.common.BaseDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Databases that hold our tables only, for tests without the host. Each call gives a new, empty one. In a run with the
 * profile "mariadb" that server stands in for PostgreSQL's.
 */
public enum TestDatabase {
    HSQLDB {
        @Override
        public DataSource fresh() {
            int number = next();
            if (number > KEPT) {
                new JdbcTemplate(inMemory(number - KEPT)).execute("SHUTDOWN IMMEDIATELY");
            }
            DataSource dataSource = inMemory(number);
            HsqldbTemplate.copyTo(dataSource);
            return dataSource;
        }

        private DataSource inMemory(int number) {
            return HsqldbTemplate.inMemory("loyalty" + number);
        }
    },
    POSTGRESQL {
        @Override
        public DataSource fresh() {
            int number = next();
            return MariaDb.isAskedFor() ? MariaDb.fresh(number, number - KEPT) : ofPostgresql(number);
        }

        private DataSource ofPostgresql(int number) {
            String name = "loyalty" + number;
            JdbcTemplate server = new JdbcTemplate(Postgres.SERVER.getPostgresDatabase());
            server.execute("DROP DATABASE IF EXISTS \"loyalty" + (number - KEPT) + "\" WITH (FORCE)");
            server.execute("CREATE DATABASE " + name + " TEMPLATE " + Postgres.TEMPLATE);
            return Postgres.SERVER.getDatabase("postgres", name);
        }
    };

    /** Older ones are dropped: hundreds fill the memory, and take the JVM too long to clear away when it ends. */
    private static final int KEPT = 8;

    /** Of each kind by itself, or some old ones would be skipped. */
    private final AtomicInteger count = new AtomicInteger();

    int next() {
        return count.incrementAndGet();
    }

    public abstract DataSource fresh();

    /** How another JVM reaches a database. */
    public record Login(String url, String user, String password) {}

    /** To a database of a server; one in this process cannot be reached by others. */
    public static Login loginTo(DataSource database) {
        if (database instanceof DriverManagerDataSource ofMariaDb) {
            return new Login(ofMariaDb.getUrl(), ofMariaDb.getUsername(), ofMariaDb.getPassword());
        }
        return new Login(((BaseDataSource) database).getURL(), "postgres", "");
    }

    /** Keeps everybody else from a table until {@link #unlock}. */
    public void lock(Connection connection, String table) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(this == HSQLDB ? "LOCK TABLE " + table + " WRITE" : lockOnServer(table));
        }
    }

    private static String lockOnServer(String table) {
        return MariaDb.isAskedFor()
                ? "LOCK TABLES " + table + " WRITE"
                : "LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE";
    }

    /** On MariaDB a lock on a table outlasts its transaction. */
    public static void unlock(Connection connection) throws SQLException {
        connection.rollback();
        if (MariaDb.isAskedFor() && connection.getMetaData().getURL().startsWith("jdbc:mariadb:")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("UNLOCK TABLES");
            }
        }
    }

    /** A statement as this run's databases understand it: MariaDB gives primary keys no name of their own. */
    public static String spoken(String statement) {
        return MariaDb.isAskedFor()
                ? statement.replaceFirst("DROP CONSTRAINT \\w+_PK$", "DROP PRIMARY KEY")
                : statement;
    }

    /** One real server for the JVM, started by the first test that needs it; migrated once, then copied. */
    private static final class Postgres {
        static final String TEMPLATE = "loyalty_template";
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
                new JdbcTemplate(server.getPostgresDatabase()).execute("CREATE DATABASE " + TEMPLATE);
                SchemaMigration.migrate(server.getDatabase("postgres", TEMPLATE));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
