package io.fedelta.loyalty.ranking.dao;

import io.fedelta.loyalty.ranking.MemberFilter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Members who are alike in everything that lists can be narrowed by: a few dozen classes, however many members. They
 * tell which walks along which index make up a list, and how many members it has.
 */
public final class Classes {

    private static final String EXISTING = "SELECT R.REFERRED, R.REWARD_STATE, R.TIER_ID, R.SLEEPING, R.MEMBERS"
            + " FROM LOY_RANKING_CLASS R WHERE R.MEMBERS > 0";

    /** Walks that cost no more than to ask first which of them would find somebody. */
    private static final int TAKEN_UNASKED = 4;

    private final JdbcTemplate jdbc;

    public Classes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Kind(boolean referred, int rewardState, long tier, boolean sleeping, long members) {}

    /** Those of the filter, whatever else it says. */
    public long members(MemberFilter filter) {
        return kinds(filter).stream().mapToLong(Kind::members).sum();
    }

    private List<Kind> kinds(MemberFilter filter) {
        Condition wanted = FilterSql.classes(filter);
        return jdbc.query(
                EXISTING + (wanted.sql().isEmpty() ? "" : " AND " + wanted.sql()),
                (row, i) -> new Kind(
                        row.getBoolean("REFERRED"),
                        row.getInt("REWARD_STATE"),
                        row.getLong("TIER_ID"),
                        row.getBoolean("SLEEPING"),
                        row.getLong("MEMBERS")),
                wanted.values().toArray());
    }

    /** For a list by points. Together they are the members of the filter, and none is in two of them. */
    List<Condition> walks(MemberFilter filter) {
        boolean bySleep = filter.referred().isPresent() || filter.sleeping().isPresent();
        boolean byTier = filter.tier().isPresent() || !filter.rewards().isEmpty();
        if (!bySleep && !byTier) {
            return List.of(Condition.ALWAYS);
        }
        if (bySleep && byTier) {
            return unasked(filter).orElseGet(() -> existing(filter, Classes::whole));
        }
        return bySleep ? pairs(filter) : existing(filter, Classes::tierAndRewards);
    }

    private List<Condition> existing(MemberFilter filter, Function<Kind, Condition> condition) {
        return kinds(filter).stream().map(condition).distinct().toList();
    }

    private static Condition whole(Kind kind) {
        return Condition.of("R.REFERRED = ?", kind.referred())
                .and(Condition.of("R.REWARD_STATE = ?", kind.rewardState()))
                .and(Condition.of("R.TIER_ID = ?", kind.tier()))
                .and(Condition.of("R.SLEEPING = ?", kind.sleeping()));
    }

    /** All there can be, if they are few: those of one tier, and of some states of rewards. */
    private static Optional<List<Condition>> unasked(MemberFilter filter) {
        if (filter.tier().isEmpty() || filter.rewards().isEmpty()) {
            return Optional.empty();
        }
        List<Condition> possible = pairs(filter).stream()
                .flatMap(pair -> filter.rewards().stream()
                        .sorted()
                        .map(state -> Condition.of("R.REWARD_STATE = ?", state.code())
                                .and(Condition.of("R.TIER_ID = ?", filter.tier().get()))
                                .and(pair)))
                .toList();
        return Optional.of(possible).filter(walks -> walks.size() <= TAKEN_UNASKED);
    }

    private static Condition tierAndRewards(Kind kind) {
        return Condition.of("R.TIER_ID = ?", kind.tier()).and(Condition.of("R.REWARD_STATE = ?", kind.rewardState()));
    }

    /** Two at most, so nobody needs to ask which exist. */
    private static List<Condition> pairs(MemberFilter filter) {
        return values(filter.referred())
                .flatMap(referred -> values(filter.sleeping())
                        .map(sleeping ->
                                Condition.of("R.REFERRED = ?", referred).and(Condition.of("R.SLEEPING = ?", sleeping))))
                .toList();
    }

    /** For a list by last activity. */
    List<Condition> walksBySleep(MemberFilter filter) {
        MemberFilter rest = new MemberFilter(
                filter.minimumPoints(), filter.referred(), filter.rewards(), filter.tier(), Optional.empty(), "");
        return values(filter.sleeping())
                .map(sleeping -> Condition.of("R.SLEEPING = ?", sleeping).and(FilterSql.classes(rest)))
                .toList();
    }

    private static Stream<Boolean> values(Optional<Boolean> wanted) {
        return wanted.map(Stream::of).orElseGet(() -> Stream.of(true, false));
    }
}
