package io.fedelta.loyalty.cashback.dao;

import io.fedelta.loyalty.transaction.Moments;
import java.math.BigDecimal;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How pending cashback came and went, so that what was pending at any moment can be told later. Appended while the
 * earning is locked.
 */
public class PendingMoveRows {

    /** Stored by name. */
    public enum Kind {
        EARNED,
        TAKEN_BACK,
        MATURED
    }

    private final JdbcTemplate jdbc;

    public PendingMoveRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param amount negative if less is pending afterwards */
    public void append(String earningId, Kind kind, BigDecimal amount, Instant now) {
        int last = jdbc.queryForObject(
                "SELECT COALESCE(MAX(MOVE_NO), 0) FROM LOY_CASHBACK_MOVE WHERE EARNING_ID = ?",
                Integer.class,
                earningId);
        jdbc.update(
                "INSERT INTO LOY_CASHBACK_MOVE (EARNING_ID, MOVE_NO, KIND, AMOUNT, RECORDED_AT) VALUES (?, ?, ?, ?, ?)",
                earningId,
                last + 1,
                kind.name(),
                amount,
                Moments.column(now));
    }
}
