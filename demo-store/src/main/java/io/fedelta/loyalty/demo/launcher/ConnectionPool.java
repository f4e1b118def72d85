package io.fedelta.loyalty.demo.launcher;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.Name;
import javax.naming.spi.ObjectFactory;
import javax.sql.DataSource;

/** The one pool of this JVM. Both web applications find it in JNDI, through {@link Lookup}. */
final class ConnectionPool implements AutoCloseable {
    private static final int CONNECTIONS = 80;
    private static DataSource shared;

    private final Database database;
    private final HikariDataSource pool;

    private ConnectionPool(Database database) {
        this.database = database;
        this.pool = new HikariDataSource(configuration(database));
    }

    static ConnectionPool open(Database database, Home home) {
        try (Connection ignored = connect(database)) {
            ConnectionPool opened = new ConnectionPool(database);
            shared = dataSourceAndNothingElse(opened.dataSource());
            return opened;
        } catch (SQLException e) {
            throw new Refusal(refusal(database, home, e), e);
        }
    }

    /** Without the pool, which would try for seconds and then keep the reason to itself. */
    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** Broadleaf would find that the pool is a management bean too, and register it once per web application. */
    private static DataSource dataSourceAndNothingElse(DataSource pool) {
        Class<?>[] type = {DataSource.class};
        return (DataSource) Proxy.newProxyInstance(
                ConnectionPool.class.getClassLoader(), type, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(pool, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static String refusal(Database database, Home home, SQLException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return database.isBuiltIn()
                ? "The data in " + home.root() + " cannot be read (" + reason
                        + "). Restore that folder from a copy, or delete it to start afresh."
                : "Cannot connect to " + database.url() + " (" + reason
                        + "). Check --jdbc-url, --jdbc-user and --jdbc-password.";
    }

    private static HikariConfig configuration(Database database) {
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("studio");
        configuration.setJdbcUrl(database.url());
        configuration.setUsername(database.user());
        configuration.setPassword(database.password());
        // The module asks for it on MariaDB, whose own default is another; the others' default it is anyway.
        configuration.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        configuration.setMaximumPoolSize(CONNECTIONS);
        configuration.setMinimumIdle(5);
        configuration.setConnectionTimeout(10_000);
        configuration.setLeakDetectionThreshold(60_000);
        return configuration;
    }

    /**
     * Reads one long text of each column that may hold some: they lie in a file of their own, which opening the
     * built-in database does not look into. Otherwise damage would come out a minute later, somewhere in the store.
     */
    void refuseIfDamaged(Home home) {
        if (!database.isBuiltIn()) {
            return;
        }
        try (Connection connection = pool.getConnection()) {
            for (String text : longTexts(connection)) {
                try (Statement statement = connection.createStatement();
                        ResultSet result = statement.executeQuery(text)) {
                    if (result.next()) {
                        result.getString(1);
                    }
                }
            }
        } catch (SQLException e) {
            throw new Refusal(refusal(database, home, e), e);
        }
    }

    private static List<String> longTexts(Connection connection) throws SQLException {
        List<String> queries = new ArrayList<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, "PUBLIC", "%", "%")) {
            while (columns.next()) {
                if (columns.getInt("DATA_TYPE") == Types.CLOB) {
                    String column = columns.getString("COLUMN_NAME");
                    queries.add("SELECT " + column + " FROM " + columns.getString("TABLE_NAME") + " WHERE " + column
                            + " IS NOT NULL LIMIT 1");
                }
            }
        }
        return queries;
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        if (database.isBuiltIn()) {
            shutDownBuiltIn();
        }
    }

    private void shutDownBuiltIn() {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new IllegalStateException("The built-in database did not shut down", e);
        }
    }

    /** What JNDI calls when a web application looks up one of its data sources. */
    public static final class Lookup implements ObjectFactory {
        @Override
        public Object getObjectInstance(Object reference, Name name, Context context, Hashtable<?, ?> environment) {
            return shared;
        }
    }
}
