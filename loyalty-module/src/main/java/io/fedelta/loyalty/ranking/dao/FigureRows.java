package io.fedelta.loyalty.ranking.dao;

import io.fedelta.loyalty.ranking.RankingFigures.Day;
import io.fedelta.loyalty.ranking.RankingFigures.RewardUse;
import io.fedelta.loyalty.ranking.RankingFigures.Totals;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The counters, to be read. */
public final class FigureRows {

    private final JdbcTemplate jdbc;

    public FigureRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Totals totals(long members, long activeMembers) {
        return jdbc.queryForObject(
                """
                SELECT COALESCE(SUM(POINTS_GIVEN - POINTS_TAKEN), 0) AS POINTS, COALESCE(SUM(REFERRALS), 0) AS FRIENDS,
                    COALESCE(SUM(REWARDS_UNLOCKED), 0) AS UNLOCKED, COALESCE(SUM(REWARDS_USED), 0) AS USED_ONES
                FROM LOY_RANKING_DAY""",
                (row, i) -> new Totals(
                        members,
                        activeMembers,
                        row.getLong("POINTS"),
                        row.getLong("FRIENDS"),
                        row.getLong("UNLOCKED"),
                        row.getLong("USED_ONES")));
    }

    public List<Day> days(LocalDate from, LocalDate untilExclusive) {
        return jdbc.query(
                """
                SELECT DAY_ON, POINTS_GIVEN, POINTS_TAKEN, POINTS_SPENT, NEW_MEMBERS, REWARDS_UNLOCKED, REWARDS_USED, REFERRALS
                FROM LOY_RANKING_DAY WHERE DAY_ON >= ? AND DAY_ON < ? ORDER BY DAY_ON""",
                (row, i) -> new Day(
                        row.getDate("DAY_ON").toLocalDate(),
                        row.getLong("POINTS_GIVEN"),
                        row.getLong("POINTS_TAKEN"),
                        row.getLong("POINTS_SPENT"),
                        row.getLong("NEW_MEMBERS"),
                        row.getLong("REWARDS_UNLOCKED"),
                        row.getLong("REWARDS_USED"),
                        row.getLong("REFERRALS")),
                Date.valueOf(from),
                Date.valueOf(untilExclusive));
    }

    public List<RewardUse> rewards() {
        return jdbc.query(
                """
                SELECT REWARD_ID, REWARDS_UNLOCKED, REWARDS_USED FROM LOY_RANKING_REWARD
                ORDER BY REWARDS_UNLOCKED DESC, REWARDS_USED DESC, REWARD_ID""",
                (row, i) -> new RewardUse(
                        row.getLong("REWARD_ID"), row.getLong("REWARDS_UNLOCKED"), row.getLong("REWARDS_USED")));
    }
}
