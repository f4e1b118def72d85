package io.fedelta.loyalty.tier.dao;

import io.fedelta.loyalty.tier.Standing;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row for each account, written while the account is locked. */
public class StandingRows {

    private static final String SELECT = """
            SELECT ACCOUNT_ID, TIER_ID, SINCE, ENDS_ON, IN_GRACE, LIFETIME_SPEND, CHANGES, RULE_VERSION_NO
            FROM LOY_TIER_STANDING WHERE ACCOUNT_ID = ?""";

    private final JdbcTemplate jdbc;

    public StandingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Standing> find(long accountId) {
        return jdbc.query(SELECT, (row, i) -> standing(row), accountId).stream().findFirst();
    }

    public void open(long accountId) {
        int known = jdbc.update("UPDATE LOY_TIER_STANDING SET CHANGES = CHANGES WHERE ACCOUNT_ID = ?", accountId);
        if (known == 0) {
            jdbc.update("""
                    INSERT INTO LOY_TIER_STANDING (ACCOUNT_ID, IN_GRACE, LIFETIME_SPEND, CHANGES, RULE_VERSION_NO)
                    VALUES (?, FALSE, 0, 0, 0)""", accountId);
        }
    }

    /** Opens the row if need be. */
    public void spend(long accountId, BigDecimal amount) {
        if (added(accountId, amount) == 0) {
            open(accountId);
            added(accountId, amount);
        }
    }

    private int added(long accountId, BigDecimal amount) {
        return jdbc.update(
                "UPDATE LOY_TIER_STANDING SET LIFETIME_SPEND = LIFETIME_SPEND + ? WHERE ACCOUNT_ID = ?",
                amount,
                accountId);
    }

    /** Moves to where it stands now, and gives it free for the next review. */
    public void put(Standing standing) {
        jdbc.update(
                """
                UPDATE LOY_TIER_STANDING SET TIER_ID = ?, SINCE = ?, ENDS_ON = ?, IN_GRACE = ?, CHANGES = ?,
                    RULE_VERSION_NO = ?, CLAIMED_UNTIL = NULL
                WHERE ACCOUNT_ID = ?""",
                OptionalColumn.number(standing.tier()),
                OptionalColumn.moment(standing.since()),
                OptionalColumn.date(standing.endsOn()),
                standing.inGrace(),
                standing.changes(),
                standing.ruleVersion(),
                standing.accountId());
    }

    public long holders(long tierId) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM LOY_TIER_STANDING WHERE TIER_ID = ?", Long.class, tierId);
    }

    /** Accounts whose period or grace has ended, and which no node reviews at the moment. */
    public List<Long> ended(LocalDate today, Instant now, int atMost) {
        return jdbc.queryForList("""
                SELECT ACCOUNT_ID FROM LOY_TIER_STANDING
                WHERE ENDS_ON <= ? AND (CLAIMED_UNTIL IS NULL OR CLAIMED_UNTIL < ?)
                ORDER BY ENDS_ON, ACCOUNT_ID LIMIT ?""", Long.class, Date.valueOf(today), Moments.column(now), atMost);
    }

    /** Accounts last judged by older rules, and which no node reviews at the moment. */
    public List<Long> judgedBefore(long ruleVersion, Instant now, int atMost) {
        return jdbc.queryForList("""
                SELECT ACCOUNT_ID FROM LOY_TIER_STANDING
                WHERE RULE_VERSION_NO < ? AND (CLAIMED_UNTIL IS NULL OR CLAIMED_UNTIL < ?)
                ORDER BY RULE_VERSION_NO, ACCOUNT_ID LIMIT ?""", Long.class, ruleVersion, Moments.column(now), atMost);
    }

    /** @return whether nobody else had it claimed */
    public boolean claim(long accountId, Instant now, Instant until) {
        return jdbc.update("""
                        UPDATE LOY_TIER_STANDING SET CLAIMED_UNTIL = ?
                        WHERE ACCOUNT_ID = ? AND (CLAIMED_UNTIL IS NULL OR CLAIMED_UNTIL < ?)""", Moments.column(until), accountId, Moments.column(now)) == 1;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("ACCOUNT_ID"),
                optional(row, "TIER_ID"),
                Moments.optionalMoment(row, "SINCE"),
                Optional.ofNullable(row.getDate("ENDS_ON")).map(Date::toLocalDate),
                row.getBoolean("IN_GRACE"),
                row.getBigDecimal("LIFETIME_SPEND"),
                row.getInt("CHANGES"),
                row.getLong("RULE_VERSION_NO"));
    }

    static Optional<Long> optional(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
