package io.fedelta.loyalty.reward.dao;

import io.fedelta.loyalty.reward.Evaluation;
import io.fedelta.loyalty.reward.EvaluationState;
import io.fedelta.loyalty.reward.NamedEvaluation;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** The runs. Every change of an open one is conditional, and locks its row until the transaction ends. */
public class EvaluationRows {

    private static final String OPEN = " STATE IN ('QUEUED', 'RUNNING', 'CLOSING') ";
    private static final String FREE = " (CLAIMED_BY = ? OR CLAIMED_UNTIL IS NULL OR CLAIMED_UNTIL < ?) ";
    private static final String ONE = " WHERE REWARD_ID = ? AND VERSION_NO = ? ";

    private static final String WAITING = """
             FROM LOY_ACCOUNT a WHERE a.LIFETIME_POINTS >= ?
            AND NOT EXISTS (SELECT 1 FROM LOY_GRANT g WHERE g.ACCOUNT_ID = a.ACCOUNT_ID AND g.REWARD_ID = ?
                AND g.STATE <> 'WITHDRAWN')
            """;

    private static final long BEFORE_ALL = Long.MIN_VALUE;

    private final JdbcTemplate jdbc;

    public EvaluationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void append(RewardVersion edition, boolean mails, Instant now) {
        jdbc.update("""
                INSERT INTO LOY_EVALUATION (REWARD_ID, VERSION_NO, STATE, MAILS, DONE, GRANTED, FAILED, LAST_ACCOUNT_ID,
                    CREATED_AT)
                VALUES (?, ?, 'QUEUED', ?, 0, 0, 0, ?, ?)""", edition.rewardId(), edition.version(), mails, BEFORE_ALL, Moments.column(now));
    }

    /** Queues an edition's run once more, or for the first time, without mails; one that is open goes on. */
    public void repeat(RewardVersion edition, Instant now) {
        Optional<Evaluation> known = one(ONE, edition.rewardId(), edition.version());
        if (known.isEmpty()) {
            append(edition, false, now);
        } else {
            jdbc.update(
                    "UPDATE LOY_EVALUATION SET STATE = 'QUEUED', MAILS = FALSE, TOTAL = NULL, DONE = 0, GRANTED = 0,"
                            + " FAILED = 0, LAST_ACCOUNT_ID = ?, CREATED_AT = ?, ENDED_AT = NULL" + ONE
                            + "AND STATE NOT IN ('QUEUED', 'RUNNING', 'CLOSING')",
                    BEFORE_ALL,
                    Moments.column(now),
                    edition.rewardId(),
                    edition.version());
        }
    }

    /** The reward's open run; waits for who is working on it, and lets nobody go on until the transaction ends. */
    public Optional<Evaluation> lockOpen(long rewardId) {
        jdbc.update("UPDATE LOY_EVALUATION SET STATE = STATE WHERE REWARD_ID = ? AND" + OPEN, rewardId);
        return one("WHERE REWARD_ID = ? AND" + OPEN, rewardId);
    }

    public void end(Evaluation run, EvaluationState state, Instant now) {
        jdbc.update(
                "UPDATE LOY_EVALUATION SET STATE = ?, ENDED_AT = ?, CLAIMED_BY = NULL, CLAIMED_UNTIL = NULL" + ONE,
                state.name(),
                Moments.column(now),
                run.rewardId(),
                run.version());
    }

    /** Open runs that no other node is working on, oldest first. */
    public List<Evaluation> free(String node, Instant now) {
        return query("WHERE" + OPEN + "AND" + FREE + "ORDER BY CREATED_AT, REWARD_ID", node, Moments.column(now));
    }

    /** Takes the run for this node, and locks it; empty if it has ended or another node was faster. */
    public Optional<Evaluation> claim(Evaluation seen, String node, Instant now, Instant until) {
        LocalDateTime moment = Moments.column(now);
        int taken = jdbc.update(
                "UPDATE LOY_EVALUATION SET CLAIMED_BY = ?, CLAIMED_UNTIL = ?" + ONE + "AND" + OPEN + "AND" + FREE,
                node,
                Moments.column(until),
                seen.rewardId(),
                seen.version(),
                node,
                moment);
        return taken == 0 ? Optional.empty() : one(ONE, seen.rewardId(), seen.version());
    }

    /** Begins a walk at the lowest account; what failed in the walk before is tried again. */
    public void begin(Evaluation run, EvaluationState walk, long total) {
        jdbc.update(
                "UPDATE LOY_EVALUATION SET STATE = ?, TOTAL = ?, DONE = DONE - FAILED, FAILED = 0, LAST_ACCOUNT_ID = ?"
                        + ONE,
                walk.name(),
                total,
                BEFORE_ALL,
                run.rewardId(),
                run.version());
    }

    public void count(Evaluation run, long done, long granted, long failed) {
        jdbc.update("""
                UPDATE LOY_EVALUATION SET TOTAL = GREATEST(TOTAL, DONE + ?), DONE = DONE + ?, GRANTED = GRANTED + ?,
                    FAILED = FAILED + ?""" + ONE, done, done, granted, failed, run.rewardId(), run.version());
    }

    public void moveTo(long accountId, Evaluation run) {
        jdbc.update("UPDATE LOY_EVALUATION SET LAST_ACCOUNT_ID = ?" + ONE, accountId, run.rewardId(), run.version());
    }

    /** Accounts beyond the last one looked at that have the points and never held the reward, lowest first. */
    public List<Long> waiting(Evaluation run, long threshold, int atMost) {
        return jdbc.queryForList(
                "SELECT a.ACCOUNT_ID" + WAITING + "AND a.ACCOUNT_ID > ? ORDER BY a.ACCOUNT_ID LIMIT ?",
                Long.class,
                threshold,
                run.rewardId(),
                run.lastAccountId(),
                atMost);
    }

    public long countWaiting(Evaluation run, long threshold) {
        return jdbc.queryForObject("SELECT COUNT(*)" + WAITING, Long.class, threshold, run.rewardId());
    }

    public Optional<Evaluation> latest(long rewardId) {
        return one("WHERE REWARD_ID = ? ORDER BY VERSION_NO DESC LIMIT 1", rewardId);
    }

    public List<NamedEvaluation> newest(int atMost) {
        return jdbc.query("""
                SELECT r.*, v.NAME FROM LOY_EVALUATION r
                JOIN LOY_REWARD_VERSION v ON v.REWARD_ID = r.REWARD_ID AND v.VERSION_NO = r.VERSION_NO
                ORDER BY r.CREATED_AT DESC, r.REWARD_ID LIMIT ?""", (row, n) -> new NamedEvaluation(row.getString("NAME"), read(row)), atMost);
    }

    private Optional<Evaluation> one(String condition, Object... arguments) {
        return Optional.ofNullable(DataAccessUtils.singleResult(query(condition, arguments)));
    }

    private List<Evaluation> query(String condition, Object... arguments) {
        return jdbc.query("SELECT * FROM LOY_EVALUATION " + condition, (row, n) -> read(row), arguments);
    }

    private static Evaluation read(ResultSet row) throws SQLException {
        return new Evaluation(
                row.getLong("REWARD_ID"),
                row.getInt("VERSION_NO"),
                EvaluationState.valueOf(row.getString("STATE")),
                row.getBoolean("MAILS"),
                readTotal(row),
                row.getLong("DONE"),
                row.getLong("GRANTED"),
                row.getLong("FAILED"),
                row.getLong("LAST_ACCOUNT_ID"),
                Moments.moment(row, "CREATED_AT"),
                Moments.optionalMoment(row, "ENDED_AT"));
    }

    private static Optional<Long> readTotal(ResultSet row) throws SQLException {
        long total = row.getLong("TOTAL");
        return row.wasNull() ? Optional.empty() : Optional.of(total);
    }
}
