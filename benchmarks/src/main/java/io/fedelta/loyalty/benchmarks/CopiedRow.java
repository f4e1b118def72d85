package io.fedelta.loyalty.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One row of the host's, to be copied many times: what is not said to change is as the host has written it, and so no
 * list of its columns stands here.
 */
record CopiedRow(JdbcTemplate jdbc, String table, String keyColumn, long key) {

    /**
     * @param changes column to expression of the number
     * @return the beginning of a statement, up to where the range of N follows
     */
    String insert(Map<String, String> changes) {
        Map<String, String> values = new TreeMap<>();
        columns().forEach(column -> values.put(column, "t." + column));
        values.putAll(changes);
        return "INSERT INTO " + table + " (" + String.join(", ", values.keySet()) + ") SELECT "
                + String.join(", ", values.values()) + " FROM " + table + " t, " + Numbers.TABLE + " n WHERE t."
                + keyColumn + " = " + key + " AND";
    }

    private List<String> columns() {
        return jdbc.execute((ConnectionCallback<List<String>>) connection -> {
            try (var statement = connection.prepareStatement("SELECT * FROM " + table + " WHERE 1 = 0");
                    var nothing = statement.executeQuery()) {
                var columns = nothing.getMetaData();
                return java.util.stream.IntStream.rangeClosed(1, columns.getColumnCount())
                        .mapToObj(number -> name(columns, number))
                        .toList();
            }
        });
    }

    private static String name(java.sql.ResultSetMetaData columns, int number) {
        try {
            return columns.getColumnName(number).toUpperCase(java.util.Locale.ROOT);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
