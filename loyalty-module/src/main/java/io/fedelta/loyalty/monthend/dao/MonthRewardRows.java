package io.fedelta.loyalty.monthend.dao;

import io.fedelta.loyalty.transaction.Moments;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Rewards in customers' hands at a moment, those that ended unused, and what rewards say about points. Cards are not
 * among them: their money is in purses.
 */
public class MonthRewardRows {

    private static final String UNUSED = """
            SELECT v.CURRENCY_CODE, COUNT(*) AS REWARDS, SUM(v.AMOUNT) AS WORTH FROM LOY_GRANT g
            JOIN LOY_REWARD_VERSION v ON v.REWARD_ID = g.REWARD_ID AND v.VERSION_NO = g.REWARD_VERSION_NO
            LEFT JOIN LOY_ENTRY t ON t.ACCOUNT_ID = g.ACCOUNT_ID AND t.ENTRY_NO = g.TAKEN_BACK_BY_ENTRY_NO
                AND g.STATE = 'WITHDRAWN'
            WHERE v.REWARD_TYPE <> 'GIFT_CARD' AND g.GRANTED_AT < ?
            AND (g.USED_AT IS NULL OR g.USED_AT >= ?) AND (g.REVOKED_AT IS NULL OR g.REVOKED_AT >= ?)
            AND (t.RECORDED_AT IS NULL OR t.RECORDED_AT >= ?) AND\s""";

    private static final String BY_CURRENCY = " GROUP BY v.CURRENCY_CODE ORDER BY v.CURRENCY_CODE";

    private static final RowMapper<Rewards> REWARDS =
            (row, i) -> new Rewards(row.getString("CURRENCY_CODE"), row.getLong("REWARDS"), row.getBigDecimal("WORTH"));

    private static final String BEST_STEP = """
            SELECT v.CURRENCY_CODE, v.AMOUNT, v.THRESHOLD FROM LOY_REWARD_VERSION v
            WHERE v.ACTIVE = TRUE AND v.AMOUNT > 0 AND v.THRESHOLD > 0 AND v.CREATED_AT < ? AND NOT EXISTS (
                SELECT 1 FROM LOY_REWARD_VERSION n
                WHERE n.REWARD_ID = v.REWARD_ID AND n.VERSION_NO > v.VERSION_NO AND n.CREATED_AT < ?)
            ORDER BY v.AMOUNT / v.THRESHOLD DESC, v.REWARD_ID LIMIT 1""";

    /** A member's points unlock all steps below the highest one: they count once. */
    private static final String USED_THRESHOLDS = """
            SELECT COALESCE(SUM(HIGHEST), 0) FROM (
                SELECT g.ACCOUNT_ID, MAX(v.THRESHOLD) AS HIGHEST FROM LOY_GRANT g
                JOIN LOY_REWARD_VERSION v ON v.REWARD_ID = g.REWARD_ID AND v.VERSION_NO = g.REWARD_VERSION_NO
                WHERE g.UNLOCKED_BY_ENTRY_NO IS NOT NULL AND ((g.USED_AT >= ? AND g.USED_AT < ?) OR EXISTS (
                    SELECT 1 FROM LOY_CARD c JOIN LOY_PURSE_ENTRY e ON e.PURSE_ID = c.PURSE_ID
                    WHERE c.CARD_ID = g.CARD_ID AND e.KIND = 'SPENT' AND e.RECORDED_AT >= ? AND e.RECORDED_AT < ?))
                GROUP BY g.ACCOUNT_ID) UNLOCKED""";

    private final JdbcTemplate jdbc;

    public MonthRewardRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param currency empty text if they are worth no money */
    public record Rewards(String currency, long count, BigDecimal worth) {

        public Rewards {
            currency = currency == null ? "" : currency;
        }
    }

    /** A reward of the ladder. */
    public record Step(String currency, BigDecimal amount, long threshold) {}

    public List<Rewards> unused(Instant end) {
        Object moment = Moments.column(end);
        return jdbc.query(
                UNUSED + "(g.EXPIRES_AT IS NULL OR g.EXPIRES_AT > ?)" + BY_CURRENCY,
                REWARDS,
                moment,
                moment,
                moment,
                moment,
                moment);
    }

    /** Those whose end came within the month. */
    public List<Rewards> expired(Instant start, Instant end) {
        Object moment = Moments.column(end);
        return jdbc.query(
                UNUSED + "g.EXPIRES_AT > ? AND g.EXPIRES_AT <= ?" + BY_CURRENCY,
                REWARDS,
                moment,
                moment,
                moment,
                moment,
                Moments.column(start),
                moment);
    }

    /** The reward that gave most for a point by then; none if the ladder gave no money. */
    public List<Step> bestStep(Instant end) {
        Object moment = Moments.column(end);
        return jdbc.query(
                BEST_STEP,
                (row, i) ->
                        new Step(row.getString("CURRENCY_CODE"), row.getBigDecimal("AMOUNT"), row.getLong("THRESHOLD")),
                moment,
                moment);
    }

    /** Points that had unlocked rewards which were used within that time. */
    public BigDecimal usedThresholds(Instant from, Instant end) {
        Object first = Moments.column(from);
        Object last = Moments.column(end);
        return jdbc.queryForObject(USED_THRESHOLDS, BigDecimal.class, first, last, first, last);
    }

    /** Points that were spent within that time, less what came back. */
    public BigDecimal spent(Instant from, Instant end) {
        return within(
                "SELECT COALESCE(-SUM(SPENDABLE_POINTS), 0) FROM LOY_ENTRY WHERE KIND IN ('SPENT', 'SPENDING_RETURNED')",
                from,
                end);
    }

    /** Points that came in within that time, less what was taken back. */
    public BigDecimal earned(Instant from, Instant end) {
        return within("SELECT COALESCE(SUM(POINTS), 0) FROM LOY_ENTRY WHERE KIND IS NOT NULL", from, end);
    }

    private BigDecimal within(String sql, Instant from, Instant end) {
        return jdbc.queryForObject(
                sql + " AND RECORDED_AT >= ? AND RECORDED_AT < ?",
                BigDecimal.class,
                Moments.column(from),
                Moments.column(end));
    }
}
