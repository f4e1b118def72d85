package io.fedelta.loyalty.host.customer;

import io.fedelta.loyalty.comparison.CustomerShare;
import io.fedelta.loyalty.comparison.GroupFigures;
import io.fedelta.loyalty.comparison.OrderFigures;
import io.fedelta.loyalty.transaction.Moments;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts the host's submitted orders. Guests are another customer each time, so whoever comes back is known by the
 * order's address as well. Dates are the host's: moments in the JVM's zone.
 */
public class BroadleafOrderFigures implements OrderFigures {

    private static final String GROUPS = """
            SELECT CURRENCY, OF_MEMBERS, COUNT(*) AS PLACED, COUNT(DISTINCT CUSTOMER_ID) AS BUYERS,
                COUNT(DISTINCT CAME_BACK) AS CAME_BACK, SUM(ORDER_TOTAL) AS PAID
            FROM (
                SELECT o.CUSTOMER_ID, COALESCE(o.CURRENCY_CODE, '') AS CURRENCY, COALESCE(o.ORDER_TOTAL, 0) AS ORDER_TOTAL,
                    CASE WHEN EXISTS (SELECT 1 FROM LOY_ACCOUNT a WHERE a.ACCOUNT_ID = o.CUSTOMER_ID AND a.OPENED_AT < ?)
                        THEN 1 ELSE 0 END AS OF_MEMBERS,
                    CASE WHEN EXISTS (SELECT 1 FROM BLC_ORDER e WHERE e.CUSTOMER_ID = o.CUSTOMER_ID
                            AND e.ORDER_STATUS = 'SUBMITTED' AND e.SUBMIT_DATE < o.SUBMIT_DATE)
                        OR EXISTS (SELECT 1 FROM BLC_ORDER e WHERE e.EMAIL_ADDRESS = o.EMAIL_ADDRESS
                            AND e.ORDER_STATUS = 'SUBMITTED' AND e.SUBMIT_DATE < o.SUBMIT_DATE)
                        THEN o.CUSTOMER_ID END AS CAME_BACK
                FROM BLC_ORDER o WHERE o.ORDER_STATUS = 'SUBMITTED' AND o.SUBMIT_DATE >= ? AND o.SUBMIT_DATE < ?) COUNTED
            GROUP BY CURRENCY, OF_MEMBERS ORDER BY CURRENCY, OF_MEMBERS DESC""";

    private static final String CASHBACK = """
            SELECT CURRENCY_CODE, SUM(AMOUNT - TAKEN_BACK) AS EARNED FROM LOY_CASHBACK
            WHERE STATE <> 'CANCELLED' AND EARNED_AT >= ? AND EARNED_AT < ? GROUP BY CURRENCY_CODE""";

    private static final String SHARE = """
            SELECT COUNT(*) AS BUYERS, COALESCE(SUM(HAS_POINTS), 0) AS WITH_POINTS FROM (
                SELECT WHO, MAX(HAS_POINTS) AS HAS_POINTS FROM (
                    SELECT COALESCE(o.EMAIL_ADDRESS, CAST(o.CUSTOMER_ID AS CHAR(20))) AS WHO,
                        CASE WHEN a.LIFETIME_POINTS >= 1 THEN 1 ELSE 0 END AS HAS_POINTS
                    FROM BLC_ORDER o LEFT JOIN LOY_ACCOUNT a ON a.ACCOUNT_ID = o.CUSTOMER_ID
                    WHERE o.ORDER_STATUS = 'SUBMITTED' AND o.SUBMIT_DATE >= ?) BOUGHT
                GROUP BY WHO) COUNTED""";

    private final JdbcTemplate jdbc;

    public BroadleafOrderFigures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<GroupFigures> between(Instant from, Instant until) {
        Map<String, BigDecimal> cashback = cashback(from, until);
        return jdbc
                .query(
                        GROUPS,
                        (row, i) -> read(row),
                        Moments.column(until),
                        Timestamp.from(from),
                        Timestamp.from(until))
                .stream()
                .map(group -> group.members()
                        ? group.withCashback(cashback.getOrDefault(group.currency(), BigDecimal.ZERO))
                        : group)
                .toList();
    }

    private static GroupFigures read(ResultSet row) throws SQLException {
        return new GroupFigures(
                row.getString("CURRENCY"),
                row.getInt("OF_MEMBERS") == 1,
                row.getLong("BUYERS"),
                row.getLong("CAME_BACK"),
                row.getLong("PLACED"),
                row.getBigDecimal("PAID"),
                BigDecimal.ZERO);
    }

    private Map<String, BigDecimal> cashback(Instant from, Instant until) {
        Map<String, BigDecimal> earned = new HashMap<>();
        jdbc.query(
                CASHBACK,
                row -> {
                    earned.put(row.getString("CURRENCY_CODE"), row.getBigDecimal("EARNED"));
                },
                Moments.column(from),
                Moments.column(until));
        return earned;
    }

    @Override
    public CustomerShare share(LocalDate day, Instant since) {
        return jdbc.queryForObject(
                SHARE,
                (row, i) -> new CustomerShare(day, row.getLong("BUYERS"), row.getLong("WITH_POINTS")),
                Timestamp.from(since));
    }
}
