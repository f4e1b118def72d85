package io.fedelta.loyalty.demo.testing;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What a running store has written, read past it. The place where tests look when a page would be no proof. */
public final class StoreData {
    private final DataSource database;

    public StoreData(DataSource database) {
        this.database = database;
    }

    /** The demo opens its programme just after its first start. */
    public void awaitProgramme() {
        Eventually.within(
                Duration.ofSeconds(30),
                "a programme that is switched on",
                () -> number("SELECT COUNT(*) FROM LOY_RULE_VERSION") > 0);
    }

    public long customerId(Shopper shopper) {
        return number("SELECT CUSTOMER_ID FROM BLC_CUSTOMER WHERE EMAIL_ADDRESS = ?", shopper.email());
    }

    public long orderId(String orderNumber) {
        return number("SELECT ORDER_ID FROM BLC_ORDER WHERE ORDER_NUMBER = ?", orderNumber);
    }

    /** The newest order or cart of the customer. */
    public long newestOrderId(Shopper shopper) {
        return number("SELECT MAX(ORDER_ID) FROM BLC_ORDER WHERE CUSTOMER_ID = ?", customerId(shopper));
    }

    public String orderStatus(long orderId) {
        return text("SELECT ORDER_STATUS FROM BLC_ORDER WHERE ORDER_ID = ?", orderId)
                .orElseThrow(() -> new IllegalStateException("No order " + orderId));
    }

    public BigDecimal orderTotal(long orderId) {
        return text("SELECT ORDER_TOTAL FROM BLC_ORDER WHERE ORDER_ID = ?", orderId)
                .map(BigDecimal::new)
                .orElseThrow(() -> new IllegalStateException("No order " + orderId));
    }

    /** Successful captures of the order. */
    public long captures(long orderId) {
        return number(
                "SELECT COUNT(*) FROM BLC_ORDER_PAYMENT_TRANSACTION T JOIN BLC_ORDER_PAYMENT P"
                        + " ON P.ORDER_PAYMENT_ID = T.ORDER_PAYMENT WHERE P.ORDER_ID = ? AND T.SUCCESS = TRUE"
                        + " AND T.TRANSACTION_TYPE IN ('CAPTURE', 'AUTHORIZE_AND_CAPTURE')",
                orderId);
    }

    public Optional<String> decision(long orderId) {
        return text("SELECT STATE FROM LOY_ORDER_DECISION WHERE ORDER_ID = ?", orderId);
    }

    public long entries(long orderId) {
        return number(
                "SELECT COUNT(*) FROM LOY_ENTRY WHERE SOURCE_TYPE = 'ORDER' AND SOURCE_ID = ?",
                String.valueOf(orderId));
    }

    public long lifetimePoints(Shopper shopper) {
        return number(
                "SELECT COALESCE(SUM(LIFETIME_POINTS), 0) FROM LOY_ACCOUNT WHERE ACCOUNT_ID = ?", customerId(shopper));
    }

    public long grants(Shopper shopper) {
        return number("SELECT COUNT(*) FROM LOY_GRANT WHERE ACCOUNT_ID = ?", customerId(shopper));
    }

    public List<String> grantStates(Shopper shopper) {
        return texts("SELECT STATE FROM LOY_GRANT WHERE ACCOUNT_ID = ?", customerId(shopper));
    }

    public List<String> loyaltyTables() {
        return texts("SELECT UPPER(TABLE_NAME) FROM INFORMATION_SCHEMA.TABLES WHERE UPPER(TABLE_NAME) LIKE 'LOY\\_%'"
                + " AND UPPER(TABLE_NAME) NOT LIKE '%HISTORY%' ORDER BY 1");
    }

    public long number(String query, Object... values) {
        return Long.parseLong(text(query, values)
                .orElseThrow(() -> new IllegalStateException("No row: " + query + " " + List.of(values))));
    }

    public Optional<String> text(String query, Object... values) {
        return texts(query, values).stream().findFirst();
    }

    public List<String> texts(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return firstColumn(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private static List<String> firstColumn(PreparedStatement statement) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }

    public void execute(String statement) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Makes the table vanish for everybody until the result is closed. */
    public Disturbance withoutTable(String table) {
        execute("ALTER TABLE " + table + " RENAME TO " + table + "_GONE");
        return () -> execute("ALTER TABLE " + table + "_GONE RENAME TO " + table);
    }

    /**
     * Holds the table in a transaction of its own, so that everybody else who touches it waits until the result is
     * closed.
     */
    public Disturbance holdingTable(String table) {
        return holding("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
    }

    /** As {@link #withoutTable(String)}, of several. */
    public Disturbance withoutTables(List<String> tables) {
        List<Disturbance> all = tables.stream().map(this::withoutTable).toList();
        return () -> all.forEach(Disturbance::close);
    }

    private Disturbance holding(String lock) {
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(lock)) {
                statement.execute();
            }
            return () -> release(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(lock, e);
        }
    }

    private static void release(Connection connection) {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot let go of a lock", e);
        }
    }

    /** Makes everybody wait who wants to change these rows, until the result is closed. Reading them goes on. */
    public Disturbance holdingRows(String table, String condition) {
        return holding("SELECT * FROM " + table + " WHERE " + condition + " FOR UPDATE");
    }

    /** How many sessions wait for what another one holds. */
    public long waiting() {
        return number("SELECT COUNT(*) FROM PG_STAT_ACTIVITY WHERE WAIT_EVENT_TYPE = 'Lock'");
    }

    /** How many of them are that node's, in a statement on that table. */
    public long waiting(String node, String table) {
        return number(
                "SELECT COUNT(*) FROM PG_STAT_ACTIVITY WHERE WAIT_EVENT_TYPE = 'Lock' AND APPLICATION_NAME = ?"
                        + " AND UPPER(QUERY) LIKE ?",
                node,
                "%" + table + "%");
    }

    /** Something done to the database that ends when it is closed. */
    public interface Disturbance extends AutoCloseable {
        @Override
        void close();
    }
}
