package io.fedelta.loyalty.verification.service;

import io.fedelta.loyalty.verification.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An invariant whose breaks one query lists. One statement sees one state of the database, so it may run while the shop
 * does.
 *
 * @param detail text of a finding, with a {@code %s} for each column of the query
 * @param sql a query of the breaks; one {@code ?} in it stands for the moment before which things must have settled
 * @param grace how long things may take to settle; empty if the query has no such moment
 * @param column how a moment is handed to the table's column
 */
public record SqlCheck(
        String name, String detail, String sql, Optional<Duration> grace, Function<Instant, Object> column)
        implements Check {

    public static SqlCheck of(String name, String detail, String sql) {
        return new SqlCheck(name, detail, sql, Optional.empty(), moment -> moment);
    }

    @Override
    public List<Finding> run(JdbcTemplate jdbc, Instant now) {
        Object[] moment = grace.map(now::minus).map(column).stream().toArray();
        return jdbc.query(sql + " LIMIT " + MOST_FINDINGS, (row, i) -> finding(row), moment);
    }

    private Finding finding(ResultSet row) throws SQLException {
        Object[] columns = new Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = row.getString(i + 1);
        }
        return new Finding(name, detail.formatted(columns));
    }
}
