package io.fedelta.loyalty.ranking.dao;

import io.fedelta.loyalty.ranking.RankedMember;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.RowWriter;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The members themselves, one row each. */
public final class RankingRows {

    /** Of the table under the name {@code R}. */
    static final String COLUMNS = "R.ACCOUNT_ID, R.NAME, R.SORT_NAME, R.POINTS, R.TIER_ID, R.REFERRALS, R.REWARDS,"
            + " R.REWARDS_USED, R.LAST_ACTIVITY, R.SLEEPING, R.OPENED_ON, R.LAST_ENTRY_NO";

    private final JdbcTemplate jdbc;
    private final RowWriter writer;

    public RankingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
    }

    /** By account; those not in the ranking yet are missing. */
    public Map<Long, RankedMember> find(Collection<Long> accountIds) {
        Map<Long, RankedMember> found = new HashMap<>();
        if (!accountIds.isEmpty()) {
            jdbc.query(
                            "SELECT " + COLUMNS + " FROM LOY_RANKING R WHERE R.ACCOUNT_ID IN "
                                    + Marks.of(accountIds.size()),
                            (row, i) -> member(row),
                            accountIds.toArray())
                    .forEach(member -> found.put(member.accountId(), member));
        }
        return found;
    }

    public void insert(List<RankedMember> members, long revision) {
        if (!members.isEmpty()) {
            writer.write(
                    """
                    INSERT INTO LOY_RANKING (NAME, SORT_NAME, POINTS, TIER_ID, REFERRALS, REFERRED, REWARDS, REWARDS_USED,
                        REWARD_STATE, LAST_ACTIVITY, SLEEPING, OPENED_ON, LAST_ENTRY_NO, REVISION, ACCOUNT_ID)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    members.stream().map(member -> columns(member, revision)).toList());
        }
    }

    public void update(List<RankedMember> members, long revision) {
        if (!members.isEmpty()) {
            writer.write(
                    """
                    UPDATE LOY_RANKING SET NAME = ?, SORT_NAME = ?, POINTS = ?, TIER_ID = ?, REFERRALS = ?, REFERRED = ?,
                        REWARDS = ?, REWARDS_USED = ?, REWARD_STATE = ?, LAST_ACTIVITY = ?, SLEEPING = ?, OPENED_ON = ?,
                        LAST_ENTRY_NO = ?, REVISION = ?
                    WHERE ACCOUNT_ID = ?""",
                    members.stream().map(member -> columns(member, revision)).toList());
        }
    }

    private static Object[] columns(RankedMember member, long revision) {
        return new Object[] {
            member.name(),
            member.sortName(),
            member.points(),
            member.tier().orElse(0L),
            member.referrals(),
            member.referred(),
            member.rewards(),
            member.rewardsUsed(),
            member.rewardState().code(),
            Moments.column(member.lastActivity()),
            member.sleeping(),
            Date.valueOf(member.openedOn()),
            member.lastEntryNo(),
            revision,
            member.accountId()
        };
    }

    static RankedMember member(ResultSet row) throws SQLException {
        return new RankedMember(
                row.getLong("ACCOUNT_ID"),
                row.getString("NAME"),
                row.getString("SORT_NAME"),
                row.getLong("POINTS"),
                Optional.of(row.getLong("TIER_ID")).filter(tier -> tier != 0),
                row.getInt("REFERRALS"),
                row.getInt("REWARDS"),
                row.getInt("REWARDS_USED"),
                Moments.moment(row, "LAST_ACTIVITY"),
                row.getBoolean("SLEEPING"),
                row.getDate("OPENED_ON").toLocalDate(),
                row.getLong("LAST_ENTRY_NO"));
    }
}
