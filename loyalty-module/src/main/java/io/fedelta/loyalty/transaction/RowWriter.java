package io.fedelta.loyalty.transaction;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes many rows by one statement, as a batch. A single row is written by itself: PostgreSQL's driver has the server
 * parse and plan a batch of one anew each time.
 */
public final class RowWriter {

    private final JdbcTemplate jdbc;

    public RowWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @return rows touched, for each of the given ones; not every driver takes a batch of none */
    public int[] write(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        return rows.size() == 1 ? new int[] {jdbc.update(sql, rows.get(0))} : jdbc.batchUpdate(sql, rows);
    }
}
