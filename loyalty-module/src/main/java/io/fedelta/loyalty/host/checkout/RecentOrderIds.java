package io.fedelta.loyalty.host.checkout;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds where the recent orders begin. The host keeps no index on the date of creation, but ids follow it: halving the
 * range of ids costs some twenty look-ups by primary key instead of a scan. Nodes draw ids in blocks, so an order may
 * lie a little below; the full look at start and at night finds it.
 */
final class RecentOrderIds {

    private static final String CREATED =
            "SELECT DATE_CREATED FROM BLC_ORDER WHERE ORDER_ID >= ? AND DATE_CREATED IS NOT NULL ORDER BY ORDER_ID LIMIT 1";

    private final JdbcTemplate jdbc;

    RecentOrderIds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The lowest id created after the moment; one above the highest if there is none. */
    long lowest(Instant createdAfter) {
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
        Long id = jdbc.queryForObject("SELECT " + function + "(ORDER_ID) FROM BLC_ORDER", Long.class);
        return id == null ? 0 : id;
    }

    /** When the first order from this id on was created; the end of time if there is none. */
    private Instant firstFrom(long orderId) {
        List<Timestamp> created = jdbc.queryForList(CREATED, Timestamp.class, orderId);
        return created.isEmpty() ? Instant.MAX : created.get(0).toInstant();
    }
}
