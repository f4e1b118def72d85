package io.fedelta.loyalty.audience.dao;

import io.fedelta.loyalty.audience.Pace;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/** The pace of all announcements together. */
public class PaceRows {

    private final JdbcTemplate jdbc;

    public PaceRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Pace find() {
        return jdbc.queryForObject(
                "SELECT PER_MINUTE, LAST_AT FROM LOY_ANNOUNCEMENT_PACE WHERE PACE_ID = 1",
                (row, n) -> new Pace(row.getInt("PER_MINUTE"), Moments.moment(row, "LAST_AT")));
    }

    /** Locks by an update, which every database understands as a lock on that row. */
    public Pace lock() {
        jdbc.update("UPDATE LOY_ANNOUNCEMENT_PACE SET LAST_AT = LAST_AT WHERE PACE_ID = 1");
        return find();
    }

    public void spent(Instant lastAt) {
        jdbc.update("UPDATE LOY_ANNOUNCEMENT_PACE SET LAST_AT = ? WHERE PACE_ID = 1", Moments.column(lastAt));
    }

    public void change(int perMinute) {
        jdbc.update("UPDATE LOY_ANNOUNCEMENT_PACE SET PER_MINUTE = ? WHERE PACE_ID = 1", perMinute);
    }
}
