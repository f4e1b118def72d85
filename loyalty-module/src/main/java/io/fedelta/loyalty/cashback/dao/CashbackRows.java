package io.fedelta.loyalty.cashback.dao;

import io.fedelta.loyalty.cashback.CashbackEarning;
import io.fedelta.loyalty.cashback.CashbackSource;
import io.fedelta.loyalty.cashback.CashbackState;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was earned; the key (account, kind, order, cycle) is what makes an earning single. */
public class CashbackRows {

    private static final String SELECT = """
            SELECT EARNING_ID, ACCOUNT_ID, KIND, ORDER_ID, CYCLE_NO, CURRENCY_CODE, AMOUNT, BASE, TAKEN_BACK, STATE,
                RULE_VERSION, EARNED_AT, AVAILABLE_AT, MATURED_AT
            FROM LOY_CASHBACK\s""";

    private final JdbcTemplate jdbc;

    public CashbackRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CashbackEarning> find(long accountId, CashbackSource source) {
        return first(list(
                "WHERE ACCOUNT_ID = ? AND KIND = ? AND ORDER_ID = ? AND CYCLE_NO = ?",
                accountId,
                source.kind().name(),
                source.orderId(),
                source.cycle()));
    }

    /** Locks by an update, which every database understands as a lock on that row. */
    public Optional<CashbackEarning> lock(String earningId) {
        int known = jdbc.update("UPDATE LOY_CASHBACK SET STATE = STATE WHERE EARNING_ID = ?", earningId);
        return known == 0 ? Optional.empty() : first(list("WHERE EARNING_ID = ?", earningId));
    }

    /** As {@link #lock} for all that the order brought, to whomever. */
    public List<CashbackEarning> lockOfOrder(long orderId) {
        int known = jdbc.update("UPDATE LOY_CASHBACK SET STATE = STATE WHERE ORDER_ID = ?", orderId);
        return known == 0 ? List.of() : ofOrder(orderId);
    }

    /** @param earningIds one or more */
    public List<CashbackEarning> findAll(Collection<String> earningIds) {
        String marks = String.join(", ", Collections.nCopies(earningIds.size(), "?"));
        return list("WHERE EARNING_ID IN (" + marks + ")", earningIds.toArray());
    }

    /** Oldest first. */
    public List<CashbackEarning> ofOrder(long orderId) {
        return list("WHERE ORDER_ID = ? ORDER BY CYCLE_NO, KIND, ACCOUNT_ID", orderId);
    }

    /** The soonest available first. */
    public List<CashbackEarning> pending(long accountId) {
        return list("WHERE ACCOUNT_ID = ? AND STATE = 'PENDING' ORDER BY AVAILABLE_AT, EARNING_ID", accountId);
    }

    /** What became available to the account within that time, oldest first; the end is exclusive. */
    public List<CashbackEarning> matured(long accountId, Instant from, Instant until) {
        return list(
                "WHERE ACCOUNT_ID = ? AND MATURED_AT >= ? AND MATURED_AT < ? ORDER BY MATURED_AT, EARNING_ID",
                accountId,
                Moments.column(from),
                Moments.column(until));
    }

    /** Newest first. */
    public Page<CashbackEarning> page(long accountId, int page, int size) {
        int rows = Math.max(1, Math.min(size, Page.LARGEST));
        long total =
                jdbc.queryForObject("SELECT COUNT(*) FROM LOY_CASHBACK WHERE ACCOUNT_ID = ?", Long.class, accountId);
        return new Page<>(
                list(
                        "WHERE ACCOUNT_ID = ? ORDER BY EARNED_AT DESC, EARNING_ID LIMIT ? OFFSET ?",
                        accountId,
                        rows,
                        (long) Math.max(0, page) * rows),
                Math.max(0, page),
                rows,
                total);
    }

    /** Ids of pending ones whose time has come, ascending; nodes and runs go on after the last one they saw. */
    public List<String> due(Instant now, String afterId, int atMost) {
        return jdbc.queryForList("""
                SELECT EARNING_ID FROM LOY_CASHBACK WHERE STATE = 'PENDING' AND AVAILABLE_AT <= ? AND EARNING_ID > ?
                ORDER BY EARNING_ID LIMIT ?""", String.class, Moments.column(now), afterId, atMost);
    }

    public void insert(CashbackEarning earning) {
        jdbc.update(
                """
                INSERT INTO LOY_CASHBACK (EARNING_ID, ACCOUNT_ID, KIND, ORDER_ID, CYCLE_NO, CURRENCY_CODE, AMOUNT, BASE,
                    TAKEN_BACK, STATE, RULE_VERSION, EARNED_AT, AVAILABLE_AT, MATURED_AT)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                earning.earningId(),
                earning.accountId(),
                earning.source().kind().name(),
                earning.source().orderId(),
                earning.source().cycle(),
                earning.currency(),
                earning.amount(),
                earning.base(),
                earning.takenBack(),
                earning.state().name(),
                earning.ruleVersion(),
                Moments.column(earning.earnedAt()),
                Moments.column(earning.availableAt()),
                OptionalColumn.moment(earning.maturedAt()));
    }

    /** What may change of an earning: how much of it is gone, and where it stands. */
    public void update(CashbackEarning earning) {
        jdbc.update(
                "UPDATE LOY_CASHBACK SET TAKEN_BACK = ?, STATE = ?, MATURED_AT = ? WHERE EARNING_ID = ?",
                earning.takenBack(),
                earning.state().name(),
                OptionalColumn.moment(earning.maturedAt()),
                earning.earningId());
    }

    private List<CashbackEarning> list(String which, Object... values) {
        return jdbc.query(SELECT + which, (row, i) -> earning(row), values);
    }

    private static Optional<CashbackEarning> first(List<CashbackEarning> found) {
        return found.stream().findFirst();
    }

    private static CashbackEarning earning(ResultSet row) throws SQLException {
        return new CashbackEarning(
                row.getString("EARNING_ID"),
                row.getLong("ACCOUNT_ID"),
                new CashbackSource(
                        CashbackSource.Kind.valueOf(row.getString("KIND")),
                        row.getLong("ORDER_ID"),
                        row.getInt("CYCLE_NO")),
                row.getString("CURRENCY_CODE"),
                row.getBigDecimal("AMOUNT"),
                row.getBigDecimal("BASE"),
                row.getBigDecimal("TAKEN_BACK"),
                CashbackState.valueOf(row.getString("STATE")),
                row.getLong("RULE_VERSION"),
                Moments.moment(row, "EARNED_AT"),
                Moments.moment(row, "AVAILABLE_AT"),
                Moments.optionalMoment(row, "MATURED_AT"));
    }
}
