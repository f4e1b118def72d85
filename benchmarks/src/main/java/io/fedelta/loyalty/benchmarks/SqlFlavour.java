package io.fedelta.loyalty.benchmarks;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the generator's SQL says differently on each database. */
enum SqlFlavour {
    POSTGRESQL {
        @Override
        String after(String moment, String seconds) {
            return "TIMESTAMP '" + moment + "' + (" + seconds + ") * INTERVAL '1 second'";
        }

        @Override
        String analyze(String table) {
            return "ANALYZE " + table;
        }

        @Override
        String tidy(String table) {
            return "VACUUM ANALYZE " + table;
        }

        @Override
        String copyOf(String table, String name) {
            return "CREATE TABLE " + name + " (LIKE " + table + " INCLUDING ALL)";
        }

        @Override
        String inMemory(String statement) {
            return "SET work_mem = '512MB'; " + statement;
        }
    },
    MARIADB {
        @Override
        String after(String moment, String seconds) {
            return "TIMESTAMP '" + moment + "' + INTERVAL (" + seconds + ") SECOND";
        }

        @Override
        String analyze(String table) {
            return "ANALYZE TABLE " + table;
        }

        @Override
        String tidy(String table) {
            return analyze(table);
        }

        @Override
        String copyOf(String table, String name) {
            return "CREATE TABLE " + name + " LIKE " + table;
        }

        @Override
        String inMemory(String statement) {
            return statement;
        }
    };

    static SqlFlavour of(DataSource database) {
        String product = new JdbcTemplate(database)
                .execute((java.sql.Connection connection) ->
                        connection.getMetaData().getDatabaseProductName());
        return product.equals("PostgreSQL") ? POSTGRESQL : MARIADB;
    }

    /**
     * @param moment {@code 2024-01-01 00:00:00}
     * @param seconds an expression
     */
    abstract String after(String moment, String seconds);

    /** So that the database knows what the table holds. */
    abstract String analyze(String table);

    /**
     * What PostgreSQL does by itself within a minute or so: until then each row of an index is looked up in its table.
     */
    abstract String tidy(String table);

    /** An empty table of the same columns, keys and indexes. */
    abstract String copyOf(String table, String name);

    /** Or PostgreSQL goes through a large subquery for each row. */
    abstract String inMemory(String statement);
}
