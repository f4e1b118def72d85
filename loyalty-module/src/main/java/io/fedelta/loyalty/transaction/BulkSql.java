package io.fedelta.loyalty.transaction;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Statements over many rows that every database knows, and each spells in its own way. */
public final class BulkSql {

    private final JdbcTemplate jdbc;
    private volatile Spelling spelling;

    public BulkSql(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * New values for rows of a table, called {@code t}, from the rows of a query, called {@code s}.
     *
     * @param query with the first parameters of the statement
     * @param on which row of the query is for which of the table: at most one for each; with the last parameters
     * @param values column to an expression of {@code t} and {@code s}, without parameters
     */
    public record JoinedUpdate(String table, String query, String on, Map<String, String> values) {}

    /** @return rows updated */
    public int update(JoinedUpdate update, Object... arguments) {
        return jdbc.update(spelling().joined(update), arguments);
    }

    /** Locks rows until the transaction ends. */
    public void lock(String table, String keyColumn, String condition, Object... arguments) {
        Spelling ours = spelling();
        String sql = ours.lock.formatted(table, keyColumn, condition);
        if (ours == Spelling.STANDARD) {
            jdbc.update(sql, arguments);
        } else {
            jdbc.queryForList(sql, Long.class, arguments);
        }
    }

    /**
     * Lets the database know what tables hold that were just filled. Only where it is slow to notice by itself and may
     * be told within a transaction.
     */
    public void analyze(List<String> tables) {
        if (spelling() == Spelling.POSTGRESQL) {
            jdbc.execute("ANALYZE " + String.join(", ", tables));
        }
    }

    /** Asked on the transaction's own connection: the pool may have no other left. */
    private Spelling spelling() {
        if (spelling == null) {
            spelling = Spelling.of(jdbc.execute((ConnectionCallback<String>)
                    connection -> connection.getMetaData().getDatabaseProductName()));
        }
        return spelling;
    }

    private enum Spelling {
        STANDARD(
                "MERGE INTO %1$s t USING (%2$s) s ON (%3$s) WHEN MATCHED THEN UPDATE SET %4$s",
                "t.", "UPDATE %1$s SET %2$s = %2$s WHERE %3$s"),
        /** An update that changes nothing would write each row anew, and its index entries. */
        POSTGRESQL(
                "UPDATE %1$s t SET %4$s FROM (%2$s) s WHERE %3$s",
                "", "SELECT COUNT(*) FROM (SELECT 1 FROM %1$s WHERE %3$s ORDER BY %2$s FOR UPDATE) LOCKED"),
        /** Its updates ask a subquery anew for each row of the table; its selects begin with the subquery. */
        MARIADB("UPDATE %1$s t JOIN (%2$s) s ON %3$s SET %4$s", "t.", "SELECT 1 FROM %1$s WHERE %3$s FOR UPDATE");

        private final String joined;
        private final String target;
        private final String lock;

        Spelling(String joined, String target, String lock) {
            this.joined = joined;
            this.target = target;
            this.lock = lock;
        }

        static Spelling of(String product) {
            return Stream.of(values())
                    .filter(spelling -> spelling.name().equalsIgnoreCase(product))
                    .findFirst()
                    .orElse("MySQL".equals(product) ? MARIADB : STANDARD);
        }

        String joined(JoinedUpdate update) {
            String values = update.values().entrySet().stream()
                    .map(value -> target + value.getKey() + " = " + value.getValue())
                    .sorted()
                    .collect(Collectors.joining(", "));
            return joined.formatted(update.table(), update.query(), update.on(), values);
        }
    }
}
