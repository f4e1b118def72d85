package io.fedelta.loyalty.host.persistence;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads one row for each of many ids. Databases limit how many values a list may have, so a long collection is asked
 * for in parts.
 */
public final class IdQuery {

    private static final int PART = 500;

    private final JdbcTemplate jdbc;
    private final String selectWhereIdIn;

    /** @param selectWhereIdIn a statement whose first column is the id and which ends where the list of ids begins */
    public IdQuery(JdbcTemplate jdbc, String selectWhereIdIn) {
        this.jdbc = jdbc;
        this.selectWhereIdIn = selectWhereIdIn;
    }

    /** @param value makes the value of an id from its row */
    public <T> Map<Long, T> map(Collection<Long> ids, RowMapper<T> value) {
        List<Long> distinct = ids.stream().distinct().toList();
        Map<Long, T> found = new HashMap<>();
        for (int from = 0; from < distinct.size(); from += PART) {
            read(distinct.subList(from, Math.min(from + PART, distinct.size())), value, found);
        }
        return found;
    }

    private <T> void read(List<Long> part, RowMapper<T> value, Map<Long, T> into) {
        List<Long> ids = PaddedIds.of(part);
        String marks = "(" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
        jdbc.query(
                selectWhereIdIn + marks,
                row -> {
                    into.put(row.getLong(1), value.mapRow(row, into.size()));
                },
                ids.toArray());
    }
}
