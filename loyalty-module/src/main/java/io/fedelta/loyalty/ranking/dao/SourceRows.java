package io.fedelta.loyalty.ranking.dao;

import io.fedelta.loyalty.ranking.Fact;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the ranking is derived from, read for many accounts by a statement each. */
public final class SourceRows {

    private final JdbcTemplate jdbc;
    private final ZoneId zone;

    /** @param zone the shop's, for days */
    public SourceRows(JdbcTemplate jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** An account with its tier. */
    public record Source(
            long accountId,
            long points,
            long lastEntryNo,
            LocalDate openedOn,
            Instant lastActivity,
            Optional<Long> tier) {}

    public List<Source> accounts(Collection<Long> accountIds) {
        return jdbc.query("""
                SELECT A.ACCOUNT_ID, A.LIFETIME_POINTS, A.LAST_ENTRY_NO, A.OPENED_AT, A.CHANGED_AT, S.TIER_ID
                FROM LOY_ACCOUNT A LEFT JOIN LOY_TIER_STANDING S ON S.ACCOUNT_ID = A.ACCOUNT_ID
                WHERE A.ACCOUNT_ID IN """ + " " + Marks.of(accountIds.size()), (row, i) -> source(row), accountIds.toArray());
    }

    private Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getLong("ACCOUNT_ID"),
                row.getLong("LIFETIME_POINTS"),
                row.getLong("LAST_ENTRY_NO"),
                day(row, "OPENED_AT"),
                Moments.moment(row, "CHANGED_AT"),
                Optional.of(row.getLong("TIER_ID")).filter(tier -> tier != 0));
    }

    /**
     * What an entry moved on which day.
     *
     * @param kept whether it lifts a balance to zero whose shortfall is owed: nothing is given by that
     */
    public record Moved(long accountId, long entryNo, LocalDate day, long points, long spent, boolean kept) {}

    /** Entries that the ranking has not taken in yet. */
    public List<Moved> newEntries(Collection<Long> accountIds) {
        return jdbc.query("""
                SELECT E.ACCOUNT_ID, E.ENTRY_NO, E.KIND, E.POINTS, E.SPENDABLE_POINTS, E.RECORDED_AT
                FROM LOY_ACCOUNT A LEFT JOIN LOY_RANKING R ON R.ACCOUNT_ID = A.ACCOUNT_ID
                JOIN LOY_ENTRY E ON E.ACCOUNT_ID = A.ACCOUNT_ID AND E.ENTRY_NO > COALESCE(R.LAST_ENTRY_NO, 0)
                WHERE A.ACCOUNT_ID IN """ + " " + Marks.of(accountIds.size()), (row, i) -> moved(row), accountIds.toArray());
    }

    private Moved moved(ResultSet row) throws SQLException {
        String kind = row.getString("KIND");
        boolean spending = kind.equals("SPENT") || kind.equals("SPENDING_RETURNED");
        return new Moved(
                row.getLong("ACCOUNT_ID"),
                row.getLong("ENTRY_NO"),
                day(row, "RECORDED_AT"),
                row.getLong("POINTS"),
                spending ? -row.getLong("SPENDABLE_POINTS") : 0,
                kind.equals("SHORTFALL_KEPT"));
    }

    /** Rewards held or used, and friends who succeeded. */
    public Set<Fact> facts(Collection<Long> accountIds) {
        Set<Fact> facts = new HashSet<>();
        jdbc.query(
                """
                SELECT GRANT_ID, ACCOUNT_ID, REWARD_ID, STATE, GRANTED_AT, USED_AT FROM LOY_GRANT
                WHERE STATE NOT IN ('WITHDRAWN', 'REVOKED') AND ACCOUNT_ID IN """ + " " + Marks.of(accountIds.size()),
                row -> {
                    facts.add(reward(row, Fact.Kind.UNLOCKED, "GRANTED_AT"));
                    if (row.getString("STATE").equals("USED")) {
                        facts.add(reward(
                                row, Fact.Kind.USED, row.getTimestamp("USED_AT") == null ? "GRANTED_AT" : "USED_AT"));
                    }
                },
                accountIds.toArray());
        jdbc.query(
                """
                SELECT REFERRER_ID, REFEREE_ID, REWARDED_AT FROM LOY_REFERRAL
                WHERE STATE = 'REWARDED' AND REFERRER_ID IN """ + " " + Marks.of(accountIds.size()),
                row -> {
                    facts.add(new Fact(
                            row.getLong("REFERRER_ID"),
                            Fact.Kind.REFERRAL,
                            row.getString("REFEREE_ID"),
                            day(row, "REWARDED_AT"),
                            0));
                },
                accountIds.toArray());
        return facts;
    }

    private Fact reward(ResultSet row, Fact.Kind kind, String moment) throws SQLException {
        return new Fact(
                row.getLong("ACCOUNT_ID"), kind, row.getString("GRANT_ID"), day(row, moment), row.getLong("REWARD_ID"));
    }

    private LocalDate day(ResultSet row, String column) throws SQLException {
        return LocalDate.ofInstant(Moments.moment(row, column), zone);
    }
}
