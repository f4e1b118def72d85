package io.fedelta.loyalty.ranking.dao;

import io.fedelta.loyalty.ranking.MemberFilter;
import io.fedelta.loyalty.ranking.MemberOrder;
import io.fedelta.loyalty.ranking.Position;
import io.fedelta.loyalty.ranking.RankedMember;
import io.fedelta.loyalty.transaction.Moments;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        boolean descending =
                order.isDescending() != from.map(Position::backwards).orElse(false);
        List<Condition> starts =
                from.map(position -> starts(position, descending)).orElse(List.of(Condition.ALWAYS));
        Sorting sorting = new Sorting(column(order), descending);
        List<Condition> walks = walks(filter, found, order).stream()
                .flatMap(walk -> starts.stream().map(walk::and))
                .toList();
        return walks.isEmpty() ? List.of() : read(walks, sorting, atMost);
    }

    private record Sorting(String column, boolean descending) {
        String sql(String table) {
            String direction = descending ? " DESC" : "";
            return " ORDER BY " + table + column + direction + ", " + table + "ACCOUNT_ID" + direction;
        }
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

    /** How many rows is written out: left open, PostgreSQL would plan the statement anew each time it is read. */
    private List<RankedMember> read(List<Condition> walks, Sorting sorting, int atMost) {
        String select = "SELECT " + RankingRows.COLUMNS + " FROM LOY_RANKING R";
        String end = sorting.sql("R.") + " LIMIT " + atMost;
        if (walks.size() == 1) {
            Condition walk = walks.get(0);
            return query(select + walk.where() + end, walk.values().toArray());
        }
        Object[] values = walks.stream().flatMap(walk -> walk.values().stream()).toArray();
        String together = walks.stream()
                .map(walk -> "(" + select + walk.where() + end + ")")
                .collect(Collectors.joining(" UNION ALL ", "SELECT * FROM (", ") P"));
        return query(together + sorting.sql("P.") + " LIMIT " + atMost, values);
    }

    /**
     * The rest of those who are equal, and those behind them: each is one step down the index on every database. In one
     * condition the equal ones would be read from their first, and in a large shop many have as many points.
     */
    private static List<Condition> starts(Position position, boolean descending) {
        String column = "R." + column(position.order());
        String sign = descending ? " < ?" : " > ?";
        Object key = key(position);
        return List.of(
                Condition.of(column + " = ? AND R.ACCOUNT_ID" + sign, key, position.accountId()),
                Condition.of(column + sign, key));
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
