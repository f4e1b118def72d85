package io.fedelta.loyalty.benchmarks;

import io.fedelta.loyalty.demo.testing.Postgres;
import io.fedelta.loyalty.testing.MariaDb;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Where the databases of a benchmark are. An address holds the login as well. */
interface BenchServer extends AutoCloseable {
    /** Creates a database without any table. */
    void create(String name);

    String addressOf(String name);

    @Override
    void close();

    /** @param product {@code postgresql} or {@code mariadb} */
    static BenchServer start(String product) {
        return switch (product) {
            case "postgresql" -> new OnPostgres(Postgres.start());
            case "mariadb" -> new OnMariaDb();
            default -> throw new IllegalArgumentException("No benchmark runs on " + product);
        };
    }

    /** Commits are durable. */
    record OnPostgres(Postgres server) implements BenchServer {
        @Override
        public void create(String name) {
            new JdbcTemplate(new DriverManagerDataSource(server.url())).execute("CREATE DATABASE " + name);
        }

        @Override
        public String addressOf(String name) {
            return server.url().replace("/postgres?", "/" + name + "?");
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** From the programs that are installed here, or the one named by {@code loyalty.test.mariadb}. */
    record OnMariaDb() implements BenchServer {
        @Override
        public void create(String name) {
            MariaDb.emptyDatabaseWithLogin(name);
        }

        @Override
        public String addressOf(String name) {
            return MariaDb.addressWithLogin(name);
        }

        @Override
        public void close() {
            // it ends with this JVM
        }
    }
}
