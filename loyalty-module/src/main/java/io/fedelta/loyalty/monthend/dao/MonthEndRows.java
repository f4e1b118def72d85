package io.fedelta.loyalty.monthend.dao;

import io.fedelta.loyalty.monthend.Book;
import io.fedelta.loyalty.monthend.ExpectedShare;
import io.fedelta.loyalty.monthend.MonthEnd;
import io.fedelta.loyalty.monthend.MonthFigure;
import io.fedelta.loyalty.monthend.Move;
import io.fedelta.loyalty.monthend.PointWorth;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import io.fedelta.loyalty.transaction.RowWriter;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Frozen months. There is no statement here that could change or remove one. */
public class MonthEndRows {

    private static final String FIRST = """
            SELECT MIN(OPENED_AT) AS OPENED_AT FROM (
                SELECT MIN(OPENED_AT) AS OPENED_AT FROM LOY_ACCOUNT
                UNION ALL SELECT MIN(OPENED_AT) FROM LOY_PURSE) OPENED""";

    private final JdbcTemplate jdbc;
    private final RowWriter writer;

    public MonthEndRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
    }

    public boolean exists(YearMonth month) {
        return 0
                < jdbc.queryForObject(
                        "SELECT COUNT(*) FROM LOY_MONTH_END WHERE MONTH_CODE = ?", Integer.class, month.toString());
    }

    /** Newest first, without their figures. */
    public List<YearMonth> months() {
        return jdbc.queryForList("SELECT MONTH_CODE FROM LOY_MONTH_END ORDER BY MONTH_CODE DESC", String.class).stream()
                .map(YearMonth::parse)
                .toList();
    }

    public Optional<MonthEnd> find(YearMonth month) {
        return jdbc
                .query(
                        "SELECT * FROM LOY_MONTH_END WHERE MONTH_CODE = ?",
                        (row, i) -> monthEnd(row, figures(month)),
                        month.toString())
                .stream()
                .findFirst();
    }

    private List<MonthFigure> figures(YearMonth month) {
        return jdbc.query(
                "SELECT BOOK, CURRENCY_CODE, MOVE, AMOUNT FROM LOY_MONTH_END_FIGURE WHERE MONTH_CODE = ?",
                (row, i) -> new MonthFigure(
                        Book.valueOf(row.getString("BOOK")),
                        row.getString("CURRENCY_CODE").strip(),
                        Move.valueOf(row.getString("MOVE")),
                        row.getBigDecimal("AMOUNT")),
                month.toString());
    }

    public void append(MonthEnd month) {
        jdbc.update(
                """
                INSERT INTO LOY_MONTH_END (MONTH_CODE, ENDED_AT, WORTH_SOURCE, POINT_WORTH, CURRENCY_CODE, SHARE_SOURCE,
                    SHARE_EARNED, SHARE_USED, REDEMPTION_SHARE, FROZEN_AT, FROZEN_BY)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                month.month().toString(),
                Moments.column(month.endedAt()),
                month.worth().source().name(),
                month.worth().amount(),
                OptionalColumn.text(Optional.of(month.worth().currency()).filter(code -> !code.isEmpty())),
                month.share().source().name(),
                month.share().earned(),
                month.share().used(),
                month.share().share(),
                Moments.column(month.frozenAt()),
                OptionalColumn.text(month.frozenBy()));
        writer.write(
                """
                INSERT INTO LOY_MONTH_END_FIGURE (MONTH_CODE, BOOK, CURRENCY_CODE, MOVE, AMOUNT) VALUES (?, ?, ?, ?, ?)""",
                month.figures().stream()
                        .map(figure -> new Object[] {
                            month.month().toString(),
                            figure.book().name(),
                            figure.currency(),
                            figure.move().name(),
                            figure.amount()
                        })
                        .toList());
    }

    /** When there was something for the first time. */
    public Optional<Instant> first() {
        return jdbc.query(FIRST, (row, i) -> Moments.optionalMoment(row, "OPENED_AT")).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The share in percent that the merchant expects; empty if the observed one counts. */
    public Optional<BigDecimal> expectedShare() {
        return jdbc
                .queryForList(
                        "SELECT SHARE_PERCENT FROM LOY_EXPECTED_SHARE ORDER BY CHANGE_NO DESC LIMIT 1",
                        BigDecimal.class)
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    public void expect(Optional<BigDecimal> percent, String actor, Instant now) {
        int last = jdbc.queryForObject("SELECT COALESCE(MAX(CHANGE_NO), 0) FROM LOY_EXPECTED_SHARE", Integer.class);
        jdbc.update(
                "INSERT INTO LOY_EXPECTED_SHARE (CHANGE_NO, SHARE_PERCENT, ACTOR, CHANGED_AT) VALUES (?, ?, ?, ?)",
                last + 1,
                OptionalColumn.number(percent),
                actor,
                Moments.column(now));
    }

    private static MonthEnd monthEnd(ResultSet row, List<MonthFigure> figures) throws SQLException {
        return new MonthEnd(
                YearMonth.parse(row.getString("MONTH_CODE")),
                Moments.moment(row, "ENDED_AT"),
                new PointWorth(
                        PointWorth.Source.valueOf(row.getString("WORTH_SOURCE")),
                        Optional.ofNullable(row.getString("CURRENCY_CODE")).orElse(""),
                        row.getBigDecimal("POINT_WORTH")),
                new ExpectedShare(
                        ExpectedShare.Source.valueOf(row.getString("SHARE_SOURCE")),
                        row.getBigDecimal("SHARE_EARNED"),
                        row.getBigDecimal("SHARE_USED"),
                        row.getBigDecimal("REDEMPTION_SHARE")),
                Moments.moment(row, "FROZEN_AT"),
                Optional.ofNullable(row.getString("FROZEN_BY")),
                figures);
    }
}
