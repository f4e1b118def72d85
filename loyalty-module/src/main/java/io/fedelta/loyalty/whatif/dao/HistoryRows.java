package io.fedelta.loyalty.whatif.dao;

import io.fedelta.loyalty.batch.ChunkCutter;
import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.whatif.LadderStep;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What members did, by decisions and entries: read, a range of accounts at a time, and never changed. */
public class HistoryRows {

    /**
     * An order is decided for good when its payment is complete or later: earlier decisions are about earlier payments.
     */
    private static final String DECIDED =
            "FROM LOY_ORDER_DECISION WHERE DECIDED_AT >= ? AND REASON NOT IN ('GUEST', 'NO_LONGER_SUBMITTED')";

    private static final String DONE =
            "FROM LOY_SESSION WHERE STATE = 'DONE' AND GUEST = FALSE AND DONE_AT >= ? AND DONE_AT < ?";

    private final JdbcTemplate jdbc;

    public HistoryRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Ranges of accounts that have at least so many orders and sessions together, but for the last. */
    public List<ChunkRange> ranges(Instant from, Instant until, int atATime) {
        ChunkCutter cutter = new ChunkCutter(atATime);
        RowCallbackHandler step = row -> cutter.add(row.getLong("ACCOUNT_ID"), row.getLong("THINGS"));
        jdbc.query(
                "SELECT ACCOUNT_ID, SUM(THINGS) AS THINGS FROM (SELECT ACCOUNT_ID, COUNT(*) AS THINGS " + DECIDED
                        + " GROUP BY ACCOUNT_ID UNION ALL SELECT ACCOUNT_ID, COUNT(*) " + DONE
                        + " GROUP BY ACCOUNT_ID) done GROUP BY ACCOUNT_ID ORDER BY ACCOUNT_ID",
                step,
                Moments.column(from),
                Moments.column(from),
                Moments.column(until));
        return cutter.ended();
    }

    /** Whose orders they are, by order id. */
    public Map<Long, Long> ownersOfOrders(long fromAccount, long toAccount, Instant from) {
        Map<Long, Long> owners = new HashMap<>();
        RowCallbackHandler put = row -> owners.put(row.getLong("ORDER_ID"), row.getLong("ACCOUNT_ID"));
        jdbc.query(
                "SELECT ORDER_ID, ACCOUNT_ID " + DECIDED + " AND ACCOUNT_ID BETWEEN ? AND ?",
                put,
                Moments.column(from),
                fromAccount,
                toAccount);
        return owners;
    }

    /**
     * A session that took place.
     *
     * @param typeId its session type then
     */
    public record DoneSession(long accountId, long orderId, long itemId, long typeId) {}

    public List<DoneSession> doneSessions(long fromAccount, long toAccount, Instant from, Instant until) {
        return jdbc.query(
                "SELECT ACCOUNT_ID, ORDER_ID, ORDER_ITEM_ID, TYPE_ID " + DONE + " AND ACCOUNT_ID BETWEEN ? AND ?",
                (row, i) -> new DoneSession(
                        row.getLong("ACCOUNT_ID"),
                        row.getLong("ORDER_ID"),
                        row.getLong("ORDER_ITEM_ID"),
                        row.getLong("TYPE_ID")),
                Moments.column(from),
                Moments.column(until),
                fromAccount,
                toAccount);
    }

    /**
     * Lifetime points of an account that no rule of orders and sessions made within the period.
     *
     * @param before at its beginning
     * @param others what came within it by hand, by friends and so on
     */
    public record Standing(long before, long others) {

        public static final Standing NOTHING = new Standing(0, 0);
    }

    public Map<Long, Standing> standings(long fromAccount, long toAccount, Instant from, Instant until) {
        Map<Long, Standing> standings = new HashMap<>();
        RowCallbackHandler put = row -> standings.put(
                row.getLong("ACCOUNT_ID"), new Standing(row.getLong("BEFORE_POINTS"), row.getLong("OTHER_POINTS")));
        jdbc.query("""
                SELECT ACCOUNT_ID, SUM(CASE WHEN OCCURRED_AT < ? THEN POINTS ELSE 0 END) AS BEFORE_POINTS,
                    SUM(CASE WHEN OCCURRED_AT >= ? AND OCCURRED_AT < ? AND KIND NOT IN ('PAYMENT', 'PAYMENT_REVERSAL', 'CLAW_BACK',
                        'SESSION', 'SESSION_REVERSAL', 'CAMPAIGN_BONUS', 'BONUS_REVERSAL', 'PAYMENT_RESET', 'SESSION_RESET',
                        'PAYMENT_RESTORED', 'SESSION_RESTORED') THEN POINTS ELSE 0 END) AS OTHER_POINTS
                FROM LOY_ENTRY WHERE ACCOUNT_ID BETWEEN ? AND ? GROUP BY ACCOUNT_ID""", put, Moments.column(from), Moments.column(from), Moments.column(until), fromAccount, toAccount);
        return standings;
    }

    /** How many members have the points of a reward now and have never had it. */
    public long reachedWithout(LadderStep step) {
        return jdbc.queryForObject("""
                SELECT COUNT(*) FROM LOY_ACCOUNT a WHERE a.LIFETIME_POINTS >= ? AND NOT EXISTS (
                    SELECT 1 FROM LOY_GRANT g WHERE g.ACCOUNT_ID = a.ACCOUNT_ID AND g.REWARD_ID = ?)""", Long.class, step.threshold(), step.rewardId());
    }
}
