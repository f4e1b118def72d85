package io.fedelta.loyalty.host.job;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** The shop's connections for Quartz' own short transactions. The shop opens and closes the pool. */
class StoreConnections implements ConnectionProvider {

    private final DataSource dataSource;

    StoreConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public void initialize() {
        // The pool is there already.
    }

    @Override
    public void shutdown() {
        // The pool is the shop's.
    }
}
