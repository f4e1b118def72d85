package io.fedelta.loyalty.testing;

import io.fedelta.loyalty.worker.BackgroundWorker;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Makes one of our tables unusable in one way, and whole again on close. */
public final class BrokenTable implements AutoCloseable {

    /** How a table fails. */
    public enum Fault {
        RENAMED,
        LOCKED,
        READ_ONLY
    }

    private final String table;
    private final Fault fault;
    private final Connection connection;

    public BrokenTable(String table, Fault fault) throws SQLException {
        this.table = table;
        this.fault = fault;
        this.connection = StoreDatabase.dataSource().getConnection();
        connection.setAutoCommit(fault != Fault.LOCKED);
        change(breaking());
    }

    private List<String> breaking() {
        return switch (fault) {
            case RENAMED -> List.of("ALTER TABLE " + table + " RENAME TO " + table + "_GONE");
            case LOCKED -> lock();
            case READ_ONLY -> readOnly();
        };
    }

    private List<String> mending() {
        return switch (fault) {
            case RENAMED -> List.of("ALTER TABLE " + table + "_GONE RENAME TO " + table);
            case LOCKED -> List.of();
            case READ_ONLY -> writable();
        };
    }

    /** HSQLDB's versioned rows know no lock on a table; there, another transaction holds each of its rows. */
    private List<String> lock() {
        return List.of(isPostgres() ? "LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE" : "DELETE FROM " + table);
    }

    private List<String> readOnly() {
        return isPostgres()
                ? List.of(
                        "CREATE OR REPLACE FUNCTION LOY_REFUSE() RETURNS TRIGGER LANGUAGE plpgsql AS"
                                + " 'BEGIN RAISE EXCEPTION ''read only''; END'",
                        "CREATE TRIGGER LOY_REFUSED BEFORE INSERT OR UPDATE OR DELETE ON " + table
                                + " FOR EACH STATEMENT EXECUTE FUNCTION LOY_REFUSE()")
                : List.of("SET TABLE " + table + " READONLY TRUE");
    }

    private List<String> writable() {
        return List.of(
                isPostgres() ? "DROP TRIGGER LOY_REFUSED ON " + table : "SET TABLE " + table + " READONLY FALSE");
    }

    private static boolean isPostgres() {
        return StoreDatabase.ofThisRun() == StoreDatabase.POSTGRESQL;
    }

    /**
     * In HSQLDB a change of a table waits for every transaction, and the next statement of each transaction waits
     * behind it: with one of the background's under way they would wait for ever. So the background pauses meanwhile.
     */
    private void change(List<String> statements) throws SQLException {
        if (isPostgres() || fault == Fault.LOCKED) {
            execute(statements);
            return;
        }
        BackgroundWorker worker = BroadleafStore.running().bean("blLoyaltyWorker", BackgroundWorker.class);
        worker.stop();
        try {
            execute(statements);
        } finally {
            worker.start();
        }
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (fault == Fault.LOCKED) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            change(mending());
        }
    }
}
