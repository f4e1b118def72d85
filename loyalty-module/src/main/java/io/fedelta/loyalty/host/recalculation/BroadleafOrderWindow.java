package io.fedelta.loyalty.host.recalculation;

import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.recalculation.OrderWindow;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Walks the host's orders by id. Whether money came in time is asked of the payments only for orders that were
 * submitted before.
 */
public class BroadleafOrderWindow implements OrderWindow {

    private static final String SUBMITTED = "FROM BLC_ORDER WHERE ORDER_STATUS = 'SUBMITTED' AND ORDER_ID >= ? ";

    private static final String CANDIDATES = """
            SELECT o.ORDER_ID FROM BLC_ORDER o
            JOIN LOY_ORDER_DECISION d ON d.ORDER_ID = o.ORDER_ID
            WHERE o.ORDER_ID BETWEEN ? AND ? AND o.ORDER_STATUS = 'SUBMITTED' AND d.REASON <> 'NO_LONGER_SUBMITTED'
            AND d.LOST = FALSE%s%s
            ORDER BY o.ORDER_ID
            """;

    /** The host has no index from a payment to its transactions: they are read whole, and so once for a range. */
    private static final String SINCE = """

            AND (o.SUBMIT_DATE >= ? OR o.ORDER_ID IN (
                SELECT p.ORDER_ID FROM BLC_ORDER_PAYMENT p
                JOIN BLC_ORDER_PAYMENT_TRANSACTION t ON t.ORDER_PAYMENT = p.ORDER_PAYMENT_ID
                WHERE p.ORDER_ID BETWEEN ? AND ? AND t.DATE_RECORDED >= ?))""";

    private static final String NOT_AWARDED = " AND d.STATE <> 'AWARDED'";

    private static final String LACKING_SOMETHING = " AND (d.STATE <> 'AWARDED'"
            + " OR NOT EXISTS (SELECT 1 FROM LOY_SESSION s WHERE s.ORDER_ID = o.ORDER_ID))";

    private final JdbcTemplate jdbc;

    public BroadleafOrderWindow(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ChunkRange> ranges(int size) {
        List<ChunkRange> ranges = new ArrayList<>();
        Long from = first();
        while (from != null) {
            Long next = startOfNext(from, size);
            long to = next == null ? last() : next - 1;
            ranges.add(new ChunkRange(from, to, next == null ? count(from) : size));
            from = next;
        }
        return ranges;
    }

    private Long first() {
        return jdbc.queryForObject("SELECT MIN(ORDER_ID) " + SUBMITTED, Long.class, Long.MIN_VALUE);
    }

    private long last() {
        return jdbc.queryForObject("SELECT MAX(ORDER_ID) " + SUBMITTED, Long.class, Long.MIN_VALUE);
    }

    private long count(long from) {
        return jdbc.queryForObject("SELECT COUNT(*) " + SUBMITTED, Long.class, from);
    }

    private Long startOfNext(long from, int size) {
        return jdbc
                .queryForList(
                        "SELECT ORDER_ID " + SUBMITTED + "ORDER BY ORDER_ID LIMIT 1 OFFSET ?", Long.class, from, size)
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Long> candidates(ChunkRange range, Instant since, boolean sessions) {
        boolean always = since.equals(Instant.EPOCH);
        String sql = CANDIDATES.formatted(always ? "" : SINCE, sessions ? LACKING_SOMETHING : NOT_AWARDED);
        Timestamp moment = Timestamp.from(since);
        Object[] arguments = always
                ? new Object[] {range.fromId(), range.toId()}
                : new Object[] {range.fromId(), range.toId(), moment, range.fromId(), range.toId(), moment};
        return jdbc.queryForList(sql, Long.class, arguments);
    }
}
