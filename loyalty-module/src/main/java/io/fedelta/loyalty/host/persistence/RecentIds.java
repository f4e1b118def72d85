package io.fedelta.loyalty.host.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds where the recent rows of a host table begin. The host keeps no index on the date of creation, but ids follow
 * it: halving the range of ids costs some twenty look-ups by primary key instead of a scan. Nodes draw ids in blocks,
 * so a row may lie a little below.
 */
public final class RecentIds {

    private final JdbcTemplate jdbc;
    private final String table;
    private final String id;
    private final String created;

    /** @param table one with a column DATE_CREATED */
    public RecentIds(JdbcTemplate jdbc, String table, String id) {
        this.jdbc = jdbc;
        this.table = table;
        this.id = id;
        this.created = "SELECT DATE_CREATED FROM %s WHERE %s >= ? AND DATE_CREATED IS NOT NULL ORDER BY %s LIMIT 1"
                .formatted(table, id, id);
    }

    /** The lowest id created after the moment; one above the highest if there is none. */
    public long lowest(Instant createdAfter) {
        long low = bound("MIN");
        long high = bound("MAX") + 1;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (firstFrom(middle).isAfter(createdAfter)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private long bound(String function) {
        Long bound = jdbc.queryForObject("SELECT %s(%s) FROM %s".formatted(function, id, table), Long.class);
        return bound == null ? 0 : bound;
    }

    /** When the first row from this id on was created; the end of time if there is none. */
    private Instant firstFrom(long rowId) {
        List<Timestamp> moments = jdbc.queryForList(created, Timestamp.class, rowId);
        return moments.isEmpty() ? Instant.MAX : moments.get(0).toInstant();
    }
}
