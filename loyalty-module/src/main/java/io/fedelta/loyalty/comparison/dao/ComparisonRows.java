package io.fedelta.loyalty.comparison.dao;

import io.fedelta.loyalty.comparison.Comparison;
import io.fedelta.loyalty.comparison.CustomerShare;
import io.fedelta.loyalty.comparison.GroupFigures;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Months and days as they were counted last. */
public class ComparisonRows implements Comparison {

    private final JdbcTemplate jdbc;

    public ComparisonRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<GroupFigures> since(YearMonth first) {
        return jdbc.query("""
                SELECT CURRENCY_CODE, OF_MEMBERS, SUM(CUSTOMERS) AS BUYERS, SUM(RETURNED) AS CAME_BACK, SUM(ORDERS) AS PLACED,
                    SUM(TURNOVER) AS PAID, SUM(CASHBACK) AS EARNED
                FROM LOY_COMPARISON WHERE MONTH_ON >= ? GROUP BY CURRENCY_CODE, OF_MEMBERS
                ORDER BY CURRENCY_CODE, OF_MEMBERS DESC""", (row, i) -> read(row), Date.valueOf(first.atDay(1)));
    }

    private static GroupFigures read(ResultSet row) throws SQLException {
        return new GroupFigures(
                row.getString("CURRENCY_CODE"),
                row.getBoolean("OF_MEMBERS"),
                row.getLong("BUYERS"),
                row.getLong("CAME_BACK"),
                row.getLong("PLACED"),
                row.getBigDecimal("PAID"),
                row.getBigDecimal("EARNED"));
    }

    @Override
    public Optional<Instant> countedAt() {
        return jdbc
                .query(
                        "SELECT COUNTED_AT FROM LOY_COMPARED_MONTH ORDER BY MONTH_ON DESC LIMIT 1",
                        (row, i) -> Moments.moment(row, "COUNTED_AT"))
                .stream()
                .findFirst();
    }

    @Override
    public List<CustomerShare> shares(LocalDate from) {
        return jdbc.query(
                "SELECT DAY_ON, CUSTOMERS, WITH_POINTS FROM LOY_CUSTOMER_SHARE WHERE DAY_ON >= ? ORDER BY DAY_ON",
                (row, i) -> new CustomerShare(
                        row.getDate("DAY_ON").toLocalDate(), row.getLong("CUSTOMERS"), row.getLong("WITH_POINTS")),
                Date.valueOf(from));
    }

    /** When each month was counted, the longest ago first. */
    public Map<YearMonth, Instant> counted() {
        Map<YearMonth, Instant> months = new LinkedHashMap<>();
        jdbc.query("SELECT MONTH_ON, COUNTED_AT FROM LOY_COMPARED_MONTH ORDER BY COUNTED_AT, MONTH_ON", row -> {
            months.put(YearMonth.from(row.getDate("MONTH_ON").toLocalDate()), Moments.moment(row, "COUNTED_AT"));
        });
        return months;
    }

    /** In place of what was counted before, within the caller's transaction. */
    public void replace(YearMonth month, List<GroupFigures> figures, Instant now) {
        Date day = Date.valueOf(month.atDay(1));
        jdbc.update("DELETE FROM LOY_COMPARED_MONTH WHERE MONTH_ON = ?", day);
        jdbc.update("DELETE FROM LOY_COMPARISON WHERE MONTH_ON = ?", day);
        jdbc.update("INSERT INTO LOY_COMPARED_MONTH (MONTH_ON, COUNTED_AT) VALUES (?, ?)", day, Moments.column(now));
        figures.forEach(group -> jdbc.update(
                """
                INSERT INTO LOY_COMPARISON (MONTH_ON, CURRENCY_CODE, OF_MEMBERS, CUSTOMERS, RETURNED, ORDERS, TURNOVER, CASHBACK)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                day,
                group.currency(),
                group.members(),
                group.customers(),
                group.returned(),
                group.orders(),
                group.turnover(),
                group.cashback()));
    }

    public void replace(CustomerShare share) {
        Date day = Date.valueOf(share.day());
        jdbc.update("DELETE FROM LOY_CUSTOMER_SHARE WHERE DAY_ON = ?", day);
        jdbc.update(
                "INSERT INTO LOY_CUSTOMER_SHARE (DAY_ON, CUSTOMERS, WITH_POINTS) VALUES (?, ?, ?)",
                day,
                share.customers(),
                share.withPoints());
    }
}
