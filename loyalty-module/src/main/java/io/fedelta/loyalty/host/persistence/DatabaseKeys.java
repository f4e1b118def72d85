package io.fedelta.loyalty.host.persistence;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Reads from the database's own catalogue which unique keys it enforces. */
class DatabaseKeys {

    private final DataSource dataSource;

    DatabaseKeys(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those of the given keys that no unique index of the database backs. */
    List<UniqueKey> missingOf(List<UniqueKey> expected) {
        try (Connection connection = dataSource.getConnection()) {
            List<UniqueKey> missing = new ArrayList<>();
            for (UniqueKey key : expected) {
                if (!uniqueKeysOf(connection, key.table()).contains(key)) {
                    missing.add(key);
                }
            }
            return missing;
        } catch (SQLException e) {
            throw new IllegalStateException("The keys of the loyalty tables cannot be read", e);
        }
    }

    private static Set<UniqueKey> uniqueKeysOf(Connection connection, String table) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        String storedName = metaData.storesLowerCaseIdentifiers() ? table.toLowerCase(Locale.ROOT) : table;
        Map<String, List<String>> columnsByIndex = new TreeMap<>();
        try (ResultSet rows =
                metaData.getIndexInfo(connection.getCatalog(), schemaOf(connection), storedName, true, true)) {
            while (rows.next()) {
                addColumn(columnsByIndex, rows);
            }
        }
        Set<UniqueKey> keys = new HashSet<>();
        columnsByIndex.values().forEach(columns -> keys.add(new UniqueKey(table, columns)));
        return keys;
    }

    /** Connection pools of the host's time don't know the method; then any schema's table of that name will do. */
    private static String schemaOf(Connection connection) throws SQLException {
        try {
            return connection.getSchema();
        } catch (AbstractMethodError olderThanJdbc41) {
            return null;
        }
    }

    /** Rows come ordered by their position in the index; a row of table statistics has no column. */
    private static void addColumn(Map<String, List<String>> columnsByIndex, ResultSet row) throws SQLException {
        String index = row.getString("TABLE_SCHEM") + "." + row.getString("INDEX_NAME");
        String column = row.getString("COLUMN_NAME");
        if (column != null) {
            columnsByIndex.computeIfAbsent(index, name -> new ArrayList<>()).add(column.toUpperCase(Locale.ROOT));
        }
    }
}
