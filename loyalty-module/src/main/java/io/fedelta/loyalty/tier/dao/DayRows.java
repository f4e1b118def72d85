package io.fedelta.loyalty.tier.dao;

import io.fedelta.loyalty.tier.TierDay;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row for each day of an account, so that a window is a few hundred rows however long its history is. */
public class DayRows {

    private final JdbcTemplate jdbc;

    public DayRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** While the account is locked. */
    public void add(long accountId, LocalDate day, long points, BigDecimal spend) {
        int known = jdbc.update(
                "UPDATE LOY_TIER_DAY SET POINTS = POINTS + ?, SPEND = SPEND + ? WHERE ACCOUNT_ID = ? AND DAY_ON = ?",
                points,
                spend,
                accountId,
                Date.valueOf(day));
        if (known == 0) {
            jdbc.update(
                    "INSERT INTO LOY_TIER_DAY (ACCOUNT_ID, DAY_ON, POINTS, SPEND) VALUES (?, ?, ?, ?)",
                    accountId,
                    Date.valueOf(day),
                    points,
                    spend);
        }
    }

    public TierDay sum(long accountId, LocalDate from) {
        return jdbc.queryForObject(
                """
                SELECT COALESCE(SUM(POINTS), 0) AS POINTS, COALESCE(SUM(SPEND), 0) AS SPEND
                FROM LOY_TIER_DAY WHERE ACCOUNT_ID = ? AND DAY_ON >= ?""",
                (row, i) -> new TierDay(from, row.getLong("POINTS"), row.getBigDecimal("SPEND")),
                accountId,
                Date.valueOf(from));
    }

    /** Oldest first. */
    public List<TierDay> since(long accountId, LocalDate from) {
        return jdbc.query(
                """
                SELECT DAY_ON, POINTS, SPEND FROM LOY_TIER_DAY
                WHERE ACCOUNT_ID = ? AND DAY_ON >= ? ORDER BY DAY_ON""",
                (row, i) -> new TierDay(
                        row.getDate("DAY_ON").toLocalDate(), row.getLong("POINTS"), row.getBigDecimal("SPEND")),
                accountId,
                Date.valueOf(from));
    }
}
