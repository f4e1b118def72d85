package io.fedelta.loyalty.monthend.dao;

import io.fedelta.loyalty.ledger.EntryKind;
import io.fedelta.loyalty.monthend.Book;
import io.fedelta.loyalty.monthend.Move;
import io.fedelta.loyalty.purse.PurseEntryKind;
import io.fedelta.loyalty.transaction.Moments;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Adds up what was written before a month's end, by the moment it was written: each table is read once, whatever has
 * been written since changes nothing.
 */
public class MonthSumRows {

    private static final String SUMS = """
            SUM(CASE WHEN %1$s.RECORDED_AT < ? THEN %2$s ELSE 0 END) AS BEFORE_IT,
            SUM(CASE WHEN %1$s.RECORDED_AT < ? THEN 0 ELSE %2$s END) AS DURING_IT
            """;

    private static final String POINTS = "SELECT e.KIND, " + SUMS.formatted("e", "e.SPENDABLE_POINTS")
            + "FROM LOY_ENTRY e WHERE e.RECORDED_AT < ? GROUP BY e.KIND";

    private static final String PURSES =
            "SELECT p.KIND AS PURSE, c.ORIGIN, p.CURRENCY_CODE, e.KIND, " + SUMS.formatted("e", "e.AMOUNT") + """
            FROM LOY_PURSE_ENTRY e JOIN LOY_PURSE p ON p.PURSE_ID = e.PURSE_ID
            LEFT JOIN LOY_CARD c ON c.PURSE_ID = p.PURSE_ID
            WHERE e.RECORDED_AT < ? GROUP BY p.KIND, c.ORIGIN, p.CURRENCY_CODE, e.KIND""";

    private static final String PENDING = "SELECT c.CURRENCY_CODE, m.KIND, " + SUMS.formatted("m", "m.AMOUNT") + """
            FROM LOY_CASHBACK_MOVE m JOIN LOY_CASHBACK c ON c.EARNING_ID = m.EARNING_ID
            WHERE m.RECORDED_AT < ? GROUP BY c.CURRENCY_CODE, m.KIND""";

    private static final Set<String> PAID_FOR = Set.of("PAID", "BOUGHT");

    private final JdbcTemplate jdbc;

    public MonthSumRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What of a kind there was before the month, and what came during it. */
    public record Sum(Book book, String currency, Move move, BigDecimal before, BigDecimal during) {}

    public List<Sum> points(Instant start, Instant end) {
        return sums(
                POINTS,
                start,
                end,
                (row, i) -> sum(row, Book.POINTS, "", Move.of(EntryKind.ofCode(row.getString("KIND")))));
    }

    public List<Sum> purses(Instant start, Instant end) {
        return sums(PURSES, start, end, (row, i) -> {
            Book book = book(row.getString("PURSE"), row.getString("ORIGIN"));
            Move move = Move.of(PurseEntryKind.valueOf(row.getString("KIND")), book);
            return sum(row, book, row.getString("CURRENCY_CODE"), move);
        });
    }

    public List<Sum> pending(Instant start, Instant end) {
        return sums(
                PENDING,
                start,
                end,
                (row, i) -> sum(
                        row,
                        Book.CASHBACK_PENDING,
                        row.getString("CURRENCY_CODE"),
                        Move.valueOf(row.getString("KIND"))));
    }

    private static Book book(String purse, String origin) {
        if (purse.equals("CASHBACK")) {
            return Book.CASHBACK;
        }
        return PAID_FOR.contains(origin) ? Book.CARDS_PAID : Book.CARDS_GIVEN;
    }

    private List<Sum> sums(String sql, Instant start, Instant end, RowMapper<Sum> mapper) {
        Object from = Moments.column(start);
        return jdbc.query(sql, mapper, from, from, Moments.column(end));
    }

    private static Sum sum(ResultSet row, Book book, String currency, Move move) throws SQLException {
        return new Sum(book, currency, move, row.getBigDecimal("BEFORE_IT"), row.getBigDecimal("DURING_IT"));
    }
}
