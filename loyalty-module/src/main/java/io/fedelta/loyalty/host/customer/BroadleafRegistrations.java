package io.fedelta.loyalty.host.customer;

import io.fedelta.loyalty.host.persistence.RecentIds;
import io.fedelta.loyalty.welcome.Registration;
import io.fedelta.loyalty.welcome.Registrations;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the host's recent customers by their ids, which follow their creation. */
public class BroadleafRegistrations implements Registrations {

    private static final String UNDECIDED = """
            SELECT C.CUSTOMER_ID, C.DATE_CREATED FROM BLC_CUSTOMER C
            WHERE C.CUSTOMER_ID > ? AND C.IS_REGISTERED = ? AND C.DATE_CREATED >= ? AND C.DATE_CREATED < ?
              AND NOT EXISTS (SELECT 1 FROM LOY_WELCOME W WHERE W.ACCOUNT_ID = C.CUSTOMER_ID)
            ORDER BY C.CUSTOMER_ID LIMIT ?""";

    private final JdbcTemplate jdbc;
    private final RecentIds recent;

    public BroadleafRegistrations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.recent = new RecentIds(jdbc, "BLC_CUSTOMER", "CUSTOMER_ID");
    }

    @Override
    public List<Registration> undecided(Instant createdAfter, Instant createdBefore, long afterId, int atMost) {
        long from = Math.max(afterId, recent.lowest(createdAfter) - 1);
        return jdbc.query(
                UNDECIDED,
                (row, i) -> new Registration(
                        row.getLong("CUSTOMER_ID"),
                        row.getTimestamp("DATE_CREATED").toInstant()),
                from,
                true,
                Timestamp.from(createdAfter),
                Timestamp.from(createdBefore),
                atMost);
    }
}
