package io.fedelta.loyalty.ranking.dao;

import io.fedelta.loyalty.ranking.Fact;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares the ranking with what it is derived from, a statement for all members. */
public final class DriftRows {

    /** Rows that say something else than their account, tier, rewards or friends. */
    private static final String DRIFTED = """
            FROM LOY_ACCOUNT A LEFT JOIN LOY_RANKING R ON R.ACCOUNT_ID = A.ACCOUNT_ID
            LEFT JOIN LOY_TIER_STANDING S ON S.ACCOUNT_ID = A.ACCOUNT_ID
            LEFT JOIN (SELECT ACCOUNT_ID, COUNT(*) AS HELD_ONES, SUM(CASE WHEN STATE = 'USED' THEN 1 ELSE 0 END) AS USED_ONES
                FROM LOY_GRANT WHERE STATE NOT IN ('WITHDRAWN', 'REVOKED') GROUP BY ACCOUNT_ID) G
                ON G.ACCOUNT_ID = A.ACCOUNT_ID
            LEFT JOIN (SELECT REFERRER_ID, COUNT(*) AS FRIENDS FROM LOY_REFERRAL WHERE STATE = 'REWARDED' GROUP BY REFERRER_ID) F
                ON F.REFERRER_ID = A.ACCOUNT_ID
            WHERE R.ACCOUNT_ID IS NULL OR R.POINTS <> A.LIFETIME_POINTS OR R.LAST_ENTRY_NO <> A.LAST_ENTRY_NO
            OR R.LAST_ACTIVITY <> A.CHANGED_AT OR R.TIER_ID <> COALESCE(S.TIER_ID, 0)
            OR R.REWARDS <> COALESCE(G.HELD_ONES, 0) OR R.REWARDS_USED <> COALESCE(G.USED_ONES, 0)
            OR R.REFERRALS <> COALESCE(F.FRIENDS, 0)""";

    private final JdbcTemplate jdbc;

    public DriftRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Leaves them to the follower. */
    public long noteDrifted() {
        return jdbc.update(
                "INSERT INTO LOY_RANKING_CHANGE (ACCOUNT_ID, CHANGE_ID) SELECT A.ACCOUNT_ID, CONCAT(?, '') " + DRIFTED,
                noteId());
    }

    /** Who has become quiet is left to the follower. */
    public long noteAsleep(Instant quietSince) {
        return jdbc.update("""
                INSERT INTO LOY_RANKING_CHANGE (ACCOUNT_ID, CHANGE_ID)
                SELECT ACCOUNT_ID, CONCAT(?, '') FROM LOY_RANKING WHERE SLEEPING = FALSE AND LAST_ACTIVITY < ?""", noteId(), Moments.column(quietSince));
    }

    /** Everybody, for a ranking that is to be made anew. */
    public long noteAll() {
        return jdbc.update(
                "INSERT INTO LOY_RANKING_CHANGE (ACCOUNT_ID, CHANGE_ID) SELECT ACCOUNT_ID, CONCAT(?, '') FROM LOY_ACCOUNT",
                noteId());
    }

    private static String noteId() {
        return UUID.randomUUID().toString();
    }

    /** How many members have so many points, for every such figure. */
    public void points(BiConsumer<Long, Long> each) {
        jdbc.query("SELECT POINTS, COUNT(*) AS MEMBERS FROM LOY_RANKING GROUP BY POINTS", row -> {
            each.accept(row.getLong("POINTS"), row.getLong("MEMBERS"));
        });
    }

    /** How many members are alike, by the key of the counters. */
    public void classes(BiConsumer<List<Object>, Long> each) {
        jdbc.query("""
                SELECT REFERRED, REWARD_STATE, TIER_ID, SLEEPING, COUNT(*) AS MEMBERS FROM LOY_RANKING
                GROUP BY REFERRED, REWARD_STATE, TIER_ID, SLEEPING""", row -> {
            each.accept(
                    List.of(
                            row.getBoolean("REFERRED"),
                            row.getInt("REWARD_STATE"),
                            row.getLong("TIER_ID"),
                            row.getBoolean("SLEEPING")),
                    row.getLong("MEMBERS"));
        });
    }

    /** How many accounts were opened on each day. */
    public void opened(BiConsumer<LocalDate, Long> each) {
        jdbc.query("SELECT OPENED_ON, COUNT(*) AS MEMBERS FROM LOY_RANKING GROUP BY OPENED_ON", row -> {
            each.accept(row.getDate("OPENED_ON").toLocalDate(), row.getLong("MEMBERS"));
        });
    }

    /** How many facts of a kind there are on each day; of whom does not matter. */
    public void facts(BiConsumer<Fact, Long> each) {
        jdbc.query("""
                SELECT 0 AS ACCOUNT_ID, KIND, '' AS SUBJECT_ID, DAY_ON, REWARD_ID, COUNT(*) AS FACTS
                FROM LOY_RANKING_FACT GROUP BY KIND, DAY_ON, REWARD_ID""", row -> {
            each.accept(FactRows.fact(row), row.getLong("FACTS"));
        });
    }

    /** What entries have moved in a quarter of an hour, which lies within one day in every time zone. */
    public List<Quarter> quarters() {
        return jdbc.query("""
                SELECT EXTRACT(YEAR FROM E.RECORDED_AT) AS Y, EXTRACT(MONTH FROM E.RECORDED_AT) AS M,
                    EXTRACT(DAY FROM E.RECORDED_AT) AS D, EXTRACT(HOUR FROM E.RECORDED_AT) AS H,
                    FLOOR(EXTRACT(MINUTE FROM E.RECORDED_AT) / 15) AS Q,
                    SUM(CASE WHEN E.POINTS > 0 AND E.KIND <> 'SHORTFALL_KEPT' THEN E.POINTS ELSE 0 END) AS GIVEN,
                    SUM(E.POINTS) AS NET,
                    SUM(CASE WHEN E.KIND IN ('SPENT', 'SPENDING_RETURNED') THEN E.SPENDABLE_POINTS ELSE 0 END) AS SPENT
                FROM LOY_ENTRY E JOIN LOY_RANKING R ON R.ACCOUNT_ID = E.ACCOUNT_ID AND E.ENTRY_NO <= R.LAST_ENTRY_NO
                GROUP BY EXTRACT(YEAR FROM E.RECORDED_AT), EXTRACT(MONTH FROM E.RECORDED_AT),
                    EXTRACT(DAY FROM E.RECORDED_AT), EXTRACT(HOUR FROM E.RECORDED_AT),
                    FLOOR(EXTRACT(MINUTE FROM E.RECORDED_AT) / 15)""", (row, i) -> quarter(row));
    }

    /** @param taken given less net */
    public record Quarter(LocalDateTime startUtc, long given, long taken, long spent) {
        public LocalDate day(ZoneId zone) {
            return startUtc.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate();
        }
    }

    private static Quarter quarter(ResultSet row) throws SQLException {
        LocalDateTime start = LocalDateTime.of(
                row.getInt("Y"),
                row.getInt("M"),
                row.getInt("D"),
                row.getInt("H"),
                row.getBigDecimal("Q").intValue() * 15);
        return new Quarter(
                start, row.getLong("GIVEN"), row.getLong("GIVEN") - row.getLong("NET"), -row.getLong("SPENT"));
    }

    public void compared(Instant now) {
        jdbc.update("UPDATE LOY_RANKING_FOLLOWER SET COMPARED_AT = ? WHERE FOLLOWER_ID = 1", Moments.column(now));
    }
}
