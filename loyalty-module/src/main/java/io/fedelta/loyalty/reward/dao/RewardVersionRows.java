package io.fedelta.loyalty.reward.dao;

import io.fedelta.loyalty.reward.RewardType;
import io.fedelta.loyalty.reward.RewardVersion;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** Editions of rewards: appended, never changed but for the offer that their codes share, which is set once. */
public class RewardVersionRows {

    static final String COLUMNS = """
            v.REWARD_ID, v.VERSION_NO, v.NAME, v.REWARD_TYPE, v.AMOUNT, v.CURRENCY_CODE, v.THRESHOLD, v.MESSAGE,
            v.MAIL_ON_UNLOCK, v.VALIDITY_DAYS, v.ACTIVE, v.TASK""";

    private static final String NEWEST = "SELECT " + COLUMNS + """
             FROM LOY_REWARD_VERSION v WHERE v.VERSION_NO =
            (SELECT MAX(n.VERSION_NO) FROM LOY_REWARD_VERSION n WHERE n.REWARD_ID = v.REWARD_ID)
            """;

    private static final String NOT_HELD = """
            AND NOT EXISTS (SELECT 1 FROM LOY_GRANT g WHERE g.ACCOUNT_ID = ? AND g.REWARD_ID = v.REWARD_ID
                AND g.STATE <> 'WITHDRAWN')
            """;

    private static final String UP_THE_LADDER = "ORDER BY v.THRESHOLD, v.REWARD_ID";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public RewardVersionRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<RewardVersion> newest() {
        return jdbc.query(NEWEST + UP_THE_LADDER, (row, n) -> read(row));
    }

    public Optional<RewardVersion> newest(long rewardId) {
        return Optional.ofNullable(DataAccessUtils.singleResult(
                jdbc.query(NEWEST + "AND v.REWARD_ID = ?", (row, n) -> read(row), rewardId)));
    }

    /** Active rewards that these points reach and the account does not hold, lowest threshold first. */
    public List<RewardVersion> reached(long accountId, long points) {
        return jdbc.query(
                NEWEST + "AND v.ACTIVE = TRUE AND v.THRESHOLD <= ? " + NOT_HELD + UP_THE_LADDER,
                (row, n) -> read(row),
                points,
                accountId);
    }

    /** Active rewards that the account does not hold, whatever their threshold, lowest first. */
    public List<RewardVersion> notHeld(long accountId) {
        return jdbc.query(NEWEST + "AND v.ACTIVE = TRUE " + NOT_HELD + UP_THE_LADDER, (row, n) -> read(row), accountId);
    }

    /** The merchant's form as it stands, numbered 0; locks its row so that two who publish come one after the other. */
    public Optional<RewardVersion> lockDefinition(long rewardId) {
        jdbc.update("UPDATE LOY_REWARD SET NAME = NAME WHERE REWARD_ID = ?", rewardId);
        String sql = "SELECT 0 AS VERSION_NO, v.* FROM LOY_REWARD v WHERE v.REWARD_ID = ?";
        return Optional.ofNullable(DataAccessUtils.singleResult(jdbc.query(sql, (row, n) -> read(row), rewardId)));
    }

    public void append(RewardVersion reward) {
        jdbc.update(
                """
                INSERT INTO LOY_REWARD_VERSION (REWARD_ID, VERSION_NO, NAME, REWARD_TYPE, AMOUNT, CURRENCY_CODE,
                    THRESHOLD, MESSAGE, MAIL_ON_UNLOCK, VALIDITY_DAYS, ACTIVE, TASK, CREATED_AT)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                reward.rewardId(),
                reward.version(),
                reward.name(),
                reward.type().name(),
                reward.amount(),
                reward.currency(),
                reward.threshold(),
                reward.message(),
                reward.mailOnUnlock(),
                reward.validityDays().orElse(null),
                reward.active(),
                reward.task(),
                Moments.column(clock.instant()));
    }

    /** The host's offer that this edition's codes share; empty if no code was needed yet. */
    public Optional<Long> offer(RewardVersion reward) {
        return Optional.ofNullable(jdbc.queryForObject(
                "SELECT OFFER_ID FROM LOY_REWARD_VERSION WHERE REWARD_ID = ? AND VERSION_NO = ?",
                Long.class,
                reward.rewardId(),
                reward.version()));
    }

    /** Locks the edition's row if it has no offer yet. False if another transaction has just set one. */
    public boolean lockWithoutOffer(RewardVersion reward) {
        return 1 == jdbc.update("""
                UPDATE LOY_REWARD_VERSION SET OFFER_ID = OFFER_ID
                WHERE REWARD_ID = ? AND VERSION_NO = ? AND OFFER_ID IS NULL""", reward.rewardId(), reward.version());
    }

    public void setOffer(RewardVersion reward, long offerId) {
        jdbc.update(
                "UPDATE LOY_REWARD_VERSION SET OFFER_ID = ? WHERE REWARD_ID = ? AND VERSION_NO = ?",
                offerId,
                reward.rewardId(),
                reward.version());
    }

    static RewardVersion read(ResultSet row) throws SQLException {
        return new RewardVersion(
                row.getLong("REWARD_ID"),
                row.getInt("VERSION_NO"),
                row.getString("NAME"),
                RewardType.valueOf(row.getString("REWARD_TYPE")),
                row.getBigDecimal("AMOUNT"),
                row.getString("CURRENCY_CODE"),
                row.getLong("THRESHOLD"),
                Optional.ofNullable(row.getString("MESSAGE")).orElse(""),
                row.getBoolean("MAIL_ON_UNLOCK"),
                readValidity(row),
                row.getBoolean("ACTIVE"),
                Optional.ofNullable(row.getString("TASK")).orElse(""));
    }

    private static Optional<Integer> readValidity(ResultSet row) throws SQLException {
        int days = row.getInt("VALIDITY_DAYS");
        return row.wasNull() ? Optional.empty() : Optional.of(days);
    }
}
