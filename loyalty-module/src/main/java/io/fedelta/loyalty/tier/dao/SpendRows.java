package io.fedelta.loyalty.tier.dao;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was spent on each order, and how much of it went back. */
public class SpendRows {

    private final JdbcTemplate jdbc;

    public SpendRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Spend> find(long orderId) {
        return jdbc.query("""
                        SELECT ORDER_ID, ACCOUNT_ID, DAY_ON, SPEND, GIVEN_BACK FROM LOY_TIER_SPEND WHERE ORDER_ID = ?""", (row, i) -> spend(row), orderId).stream().findFirst();
    }

    public void insert(Spend spend) {
        jdbc.update(
                "INSERT INTO LOY_TIER_SPEND (ACCOUNT_ID, DAY_ON, SPEND, GIVEN_BACK, ORDER_ID) VALUES (?, ?, ?, ?, ?)",
                values(spend));
    }

    public void update(Spend spend) {
        jdbc.update(
                "UPDATE LOY_TIER_SPEND SET ACCOUNT_ID = ?, DAY_ON = ?, SPEND = ?, GIVEN_BACK = ? WHERE ORDER_ID = ?",
                values(spend));
    }

    private static Object[] values(Spend spend) {
        return new Object[] {
            spend.accountId(), Date.valueOf(spend.day()), spend.spent(), spend.givenBack(), spend.orderId()
        };
    }

    private static Spend spend(ResultSet row) throws SQLException {
        return new Spend(
                row.getLong("ORDER_ID"),
                row.getLong("ACCOUNT_ID"),
                row.getDate("DAY_ON").toLocalDate(),
                row.getBigDecimal("SPEND"),
                row.getBigDecimal("GIVEN_BACK"));
    }

    /** @param givenBack so far, at most what was spent */
    public record Spend(long orderId, long accountId, LocalDate day, BigDecimal spent, BigDecimal givenBack) {

        private static final int DECIMALS = 5;

        public BigDecimal left() {
            return spent.subtract(givenBack);
        }

        /** Never less than before. As exact as the tables are, so that each of them rounds the same. */
        public Spend givingBack(BigDecimal soFar) {
            BigDecimal rounded = soFar.setScale(DECIMALS, RoundingMode.HALF_UP);
            return new Spend(orderId, accountId, day, spent, rounded.min(spent).max(givenBack));
        }
    }
}
