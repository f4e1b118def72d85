package io.fedelta.loyalty.host.persistence;

import java.sql.Connection;
import org.hibernate.engine.jdbc.spi.JdbcWrapper;
import org.springframework.jdbc.support.nativejdbc.NativeJdbcExtractorAdapter;

/**
 * Our statements run on the connection of the host's transaction, but not through the wrapping that Hibernate puts
 * around it: that would log every lost race for a unique key as an error, and turn SQL errors into Hibernate's own
 * before Spring can tell a duplicate from a deadlock.
 */
public class BareConnections extends NativeJdbcExtractorAdapter {

    /** The pool's connection; what is not wrapped comes back as it is. */
    public static Connection bare(Connection connection) {
        return connection instanceof JdbcWrapper<?> wrapper ? (Connection) wrapper.getWrappedObject() : connection;
    }

    @Override
    public Connection getNativeConnection(Connection connection) {
        return bare(connection);
    }

    @Override
    public boolean isNativeConnectionNecessaryForNativeStatements() {
        return true;
    }

    @Override
    public boolean isNativeConnectionNecessaryForNativePreparedStatements() {
        return true;
    }

    @Override
    public boolean isNativeConnectionNecessaryForNativeCallableStatements() {
        return true;
    }
}
