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

    private static final StoreDatabase DATABASE = StoreDatabase.ofThisRun();
    private static final List<String> CHANGES = List.of("INSERT", "UPDATE", "DELETE");

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
            case LOCKED -> DATABASE == StoreDatabase.MARIADB ? List.of("UNLOCK TABLES") : List.of();
            case READ_ONLY -> writable();
        };
    }

    /** HSQLDB's versioned rows know no lock on a table; there, another transaction holds each of its rows. */
    private List<String> lock() {
        return List.of(
                switch (DATABASE) {
                    case HSQLDB -> "DELETE FROM " + table;
                    case POSTGRESQL -> "LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE";
                    case MARIADB -> "LOCK TABLES " + table + " WRITE";
                });
    }

    private List<String> readOnly() {
        return switch (DATABASE) {
            case HSQLDB -> List.of("SET TABLE " + table + " READONLY TRUE");
            case POSTGRESQL ->
                List.of(
                        "CREATE OR REPLACE FUNCTION LOY_REFUSE() RETURNS TRIGGER LANGUAGE plpgsql AS"
                                + " 'BEGIN RAISE EXCEPTION ''read only''; END'",
                        "CREATE TRIGGER LOY_REFUSED BEFORE INSERT OR UPDATE OR DELETE ON " + table
                                + " FOR EACH STATEMENT EXECUTE FUNCTION LOY_REFUSE()");
            case MARIADB ->
                CHANGES.stream()
                        .map(change -> "CREATE TRIGGER LOY_REFUSED_" + change + " BEFORE " + change + " ON " + table
                                + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'read only'")
                        .toList();
        };
    }

    private List<String> writable() {
        return switch (DATABASE) {
            case HSQLDB -> List.of("SET TABLE " + table + " READONLY FALSE");
            case POSTGRESQL -> List.of("DROP TRIGGER LOY_REFUSED ON " + table);
            case MARIADB ->
                CHANGES.stream()
                        .map(change -> "DROP TRIGGER LOY_REFUSED_" + change)
                        .toList();
        };
    }

    /**
     * In HSQLDB a change of a table waits for every transaction, and the next statement of each transaction waits
     * behind it: with one of the background's under way they would wait for ever. So the background pauses meanwhile.
     */
    private void change(List<String> statements) throws SQLException {
        if (DATABASE != StoreDatabase.HSQLDB || fault == Fault.LOCKED) {
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
