package io.fedelta.loyalty.reward.dao;

import io.fedelta.loyalty.ledger.ManualNote;
import io.fedelta.loyalty.reward.Grant;
import io.fedelta.loyalty.reward.GrantState;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who holds what. Every read brings each grant with its edition in one query. */
public class GrantDao {

    private static final String GRANTS = "SELECT " + RewardVersionDao.COLUMNS + """
            , g.GRANT_ID, g.ACCOUNT_ID, g.STATE, g.OFFER_CODE_ID, g.ORDER_ID, g.REASON, g.ACTOR, g.GRANTED_AT, g.EXPIRES_AT
            FROM LOY_GRANT g
            JOIN LOY_REWARD_VERSION v ON v.REWARD_ID = g.REWARD_ID AND v.VERSION_NO = g.REWARD_VERSION_NO
            """;

    private final JdbcTemplate jdbc;

    public GrantDao(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Grant> ofAccount(long accountId) {
        return query("WHERE g.ACCOUNT_ID = ? ORDER BY g.GRANTED_AT DESC, v.THRESHOLD DESC, g.GRANT_ID", accountId);
    }

    public List<Grant> unlockedBy(long accountId, long entryNo) {
        return query(
                "WHERE g.ACCOUNT_ID = ? AND g.UNLOCKED_BY_ENTRY_NO = ? ORDER BY v.THRESHOLD, g.REWARD_ID",
                accountId,
                entryNo);
    }

    public Optional<Grant> find(String grantId) {
        return single("WHERE g.GRANT_ID = ?", grantId);
    }

    public Optional<Grant> find(long accountId, long rewardId) {
        return single("WHERE g.ACCOUNT_ID = ? AND g.REWARD_ID = ? AND g.CYCLE_NO = 0", accountId, rewardId);
    }

    public Optional<Grant> ofCode(long offerCodeId) {
        return single("WHERE g.OFFER_CODE_ID = ?", offerCodeId);
    }

    /** @param entryNo the entry that unlocked it; empty if it was granted by hand */
    public void append(Grant grant, Optional<Long> entryNo) {
        jdbc.update(
                """
                INSERT INTO LOY_GRANT (GRANT_ID, ACCOUNT_ID, REWARD_ID, REWARD_VERSION_NO, CYCLE_NO, STATE, OFFER_CODE_ID,
                    UNLOCKED_BY_ENTRY_NO, REASON, ACTOR, GRANTED_AT, EXPIRES_AT)
                VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?)""",
                grant.grantId(),
                grant.accountId(),
                grant.reward().rewardId(),
                grant.reward().version(),
                grant.state().name(),
                grant.offerCodeId(),
                entryNo.orElse(null),
                grant.note().map(ManualNote::reason).orElse(null),
                grant.note().map(ManualNote::actor).orElse(null),
                Moments.column(grant.grantedAt()),
                grant.expiresAt().map(Moments::column).orElse(null));
    }

    private List<Grant> query(String condition, Object... arguments) {
        return jdbc.query(GRANTS + condition, (row, n) -> read(row), arguments);
    }

    private Optional<Grant> single(String condition, Object... arguments) {
        return Optional.ofNullable(DataAccessUtils.singleResult(query(condition, arguments)));
    }

    private static Grant read(ResultSet row) throws SQLException {
        return new Grant(
                row.getString("GRANT_ID"),
                row.getLong("ACCOUNT_ID"),
                RewardVersionDao.read(row),
                GrantState.valueOf(row.getString("STATE")),
                row.getLong("OFFER_CODE_ID"),
                Moments.moment(row, "GRANTED_AT"),
                Moments.optionalMoment(row, "EXPIRES_AT"),
                readOrder(row),
                readNote(row));
    }

    private static Optional<Long> readOrder(ResultSet row) throws SQLException {
        long orderId = row.getLong("ORDER_ID");
        return row.wasNull() ? Optional.empty() : Optional.of(orderId);
    }

    private static Optional<ManualNote> readNote(ResultSet row) throws SQLException {
        String actor = row.getString("ACTOR");
        return actor == null ? Optional.empty() : Optional.of(new ManualNote(row.getString("REASON"), actor));
    }
}
