package io.fedelta.loyalty.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.fedelta.loyalty.host.persistence.SchemaMigration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A database server, PostgreSQL with durable commits unless told otherwise, and databases in it that hold our tables
 * only.
 */
final class BenchDatabase implements AutoCloseable {
    private final BenchServer server;
    private final List<HikariDataSource> pools = new ArrayList<>();

    private BenchDatabase(BenchServer server) {
        this.server = server;
    }

    static BenchDatabase start() {
        return start("postgresql");
    }

    /** @param product {@code postgresql} or {@code mariadb} */
    static BenchDatabase start(String product) {
        return new BenchDatabase(BenchServer.start(product));
    }

    /** A database with our tables, empty, and a pool of connections to it. */
    DataSource empty(String name) {
        DataSource pool = pool(address(name), 40);
        SchemaMigration.migrate(pool);
        return pool;
    }

    /** A database without any table, as JDBC reaches it. */
    String address(String name) {
        server.create(name);
        return addressOf(name);
    }

    /** Of a database that is there. */
    String addressOf(String name) {
        return server.addressOf(name);
    }

    /** Connections to the database of this address. */
    DataSource pool(String address) {
        return pool(address, 16);
    }

    private HikariDataSource pool(String url, int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
        server.close();
    }
}
