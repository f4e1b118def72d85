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
}
