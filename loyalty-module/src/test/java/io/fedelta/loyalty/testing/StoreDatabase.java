package io.fedelta.loyalty.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

/**
 * The one database of this JVM's bare store: in-process HSQLDB, or a private PostgreSQL server if the system property
 * {@code loyalty.test.database} says {@code postgresql}, or a database of its own on a MariaDB server for
 * {@code mariadb}. {@link #ADDRESS} names another.
 */
public enum StoreDatabase {
    HSQLDB("org.hibernate.dialect.HSQLDialect") {
        @Override
        void connect(HikariConfig pool) {
            LostWakeUps.watch();
            pool.setJdbcUrl("jdbc:hsqldb:mem:store;hsqldb.tx=mvcc" + LostWakeUps.REMEDY);
            pool.setUsername("SA");
            pool.setPassword("");
        }
    },
    POSTGRESQL("org.hibernate.dialect.PostgreSQL82Dialect") {
        @Override
        void connect(HikariConfig pool) {
            pool.setJdbcUrl(startServer().getJdbcUrl("postgres", "postgres"));
        }
    },
    MARIADB("io.fedelta.loyalty.testing.MariaDbDialect") {
        @Override
        void connect(HikariConfig pool) {
            pool.setJdbcUrl(MariaDb.emptyDatabase("store"));
            pool.setUsername(MariaDb.user());
            pool.setPassword(MariaDb.password());
        }
    };

    /** System property with the JDBC address, user included, of a database that outlives the JVM. */
    static final String ADDRESS = "loyalty.test.storeAddress";

    private final String hibernateDialect;

    StoreDatabase(String hibernateDialect) {
        this.hibernateDialect = hibernateDialect;
    }

    public static StoreDatabase ofThisRun() {
        return valueOf(System.getProperty("loyalty.test.database", "hsqldb").toUpperCase());
    }

    /** The pool of this JVM's store; every statement through it can be counted by {@link StatementCount}. */
    public static DataSource dataSource() {
        return StatementCount.watch(Pool.OF_THIS_RUN);
    }

    /** The address of an empty database that JVMs of their own can use one after the other. */
    public String lasting() {
        return switch (this) {
            case HSQLDB ->
                "jdbc:hsqldb:file:" + temporaryFolder() + "/store;hsqldb.tx=mvcc;hsqldb.write_delay=false;user=SA";
            case POSTGRESQL -> startServer().getJdbcUrl("postgres", "postgres");
            case MARIADB -> MariaDb.emptyDatabaseWithLogin("lasting");
        };
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("store");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String hibernateDialect() {
        return hibernateDialect;
    }

    abstract void connect(HikariConfig pool);

    private static EmbeddedPostgres startServer() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Pool {
        static final DataSource OF_THIS_RUN = open();

        private static DataSource open() {
            HikariConfig pool = new HikariConfig();
            String given = System.getProperty(ADDRESS);
            if (given == null) {
                ofThisRun().connect(pool);
            } else {
                pool.setJdbcUrl(given);
            }
            pool.setMaximumPoolSize(60);
            pool.setMinimumIdle(2);
            return new HikariDataSource(pool);
        }
    }
}
