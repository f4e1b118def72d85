package io.fedelta.loyalty.ranking.dao;

import io.fedelta.loyalty.ranking.MemberFilter;
import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.ranking.Position;
import io.fedelta.loyalty.ranking.RankedMember;
import io.fedelta.loyalty.transaction.Moments;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads members in an order, from a position on. A list by points that is narrowed by classes of members is put
 * together of one walk along an index for each class: each reads no more than the page needs.
 */
public final class ListRows {

    private final JdbcTemplate jdbc;
    private final FilterSql sql;
    private final Classes classes;

    public ListRows(JdbcTemplate jdbc, FilterSql sql) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.classes = new Classes(jdbc);
    }

    /** In the order in which they are read: from the position away, so going backwards the nearest comes first. */
    public List<RankedMember> read(
            MemberFilter filter, Optional<List<Long>> found, MemberOrder order, Optional<Position> from, int atMost) {
        boolean backwards = from.map(Position::backwards).orElse(false);
        Sorting sorting = new Sorting(column(order), order.isDescending() != backwards);
        List<Condition> starts = from.map(position -> Walks.starts(position, key(position), sorting))
                .orElse(List.of(Condition.ALWAYS));
        List<Condition> walks = walks(filter, found, order).stream()
                .flatMap(walk -> starts.stream().map(walk::and))
                .toList();
        return walks.isEmpty() ? List.of() : read(new Walks(walks, sorting), atMost);
    }

    private List<RankedMember> read(Walks walks, int atMost) {
        return query(walks.statement("SELECT " + RankingRows.COLUMNS + " FROM LOY_RANKING R", atMost), walks.values());
    }

    private List<Condition> walks(MemberFilter filter, Optional<List<Long>> found, MemberOrder order) {
        Condition rest = FilterSql.points(filter).and(sql.name(filter, found));
        boolean byClass =
                filter.name().isEmpty() && (order == MemberOrder.POINTS || order == MemberOrder.LAST_ACTIVITY);
        if (!byClass) {
            return List.of(
                    FilterSql.classes(filter).and(referrals(filter, order)).and(rest));
        }
        List<Condition> walks = order == MemberOrder.POINTS ? classes.walks(filter) : classes.walksBySleep(filter);
        return walks.stream().map(walk -> walk.and(rest)).toList();
    }

    /** Says the same as the class does, in words of the index that is walked. */
    private static Condition referrals(MemberFilter filter, MemberOrder order) {
        return order != MemberOrder.REFERRALS
                ? Condition.ALWAYS
                : filter.referred()
                        .map(wanted -> Condition.of(wanted ? "R.REFERRALS > 0" : "R.REFERRALS = 0"))
                        .orElse(Condition.ALWAYS);
    }

    private static Object key(Position position) {
        return switch (position.order()) {
            case POINTS, REFERRALS -> position.number();
            case NAME -> position.key();
            case LAST_ACTIVITY -> Moments.column(position.moment());
        };
    }

    private static String column(MemberOrder order) {
        return switch (order) {
            case POINTS -> "POINTS";
            case NAME -> "SORT_NAME";
            case LAST_ACTIVITY -> "LAST_ACTIVITY";
            case REFERRALS -> "REFERRALS";
        };
    }

    /** By account id. */
    public List<RankedMember> walk(MemberFilter filter, Optional<List<Long>> found, long afterAccountId, int atMost) {
        Condition where = Condition.of("R.ACCOUNT_ID > ?", afterAccountId).and(sql.where(filter, found));
        return query(
                "SELECT " + RankingRows.COLUMNS + " FROM LOY_RANKING R" + where.where()
                        + " ORDER BY R.ACCOUNT_ID LIMIT ?",
                where.valuesAnd(atMost));
    }

    /** No further than that. */
    public long count(MemberFilter filter, Optional<List<Long>> found, long atMost) {
        Condition where = sql.where(filter, found);
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM (SELECT R.ACCOUNT_ID FROM LOY_RANKING R" + where.where() + " LIMIT ?) COUNTED",
                Long.class,
                where.valuesAnd(atMost));
    }

    private List<RankedMember> query(String statement, Object[] values) {
        return jdbc.query(statement, (row, i) -> RankingRows.member(row), values);
    }
}
