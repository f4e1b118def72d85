package io.fedelta.loyalty.ranking.dao;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many members have more points than somebody: the sum of a few hundred counters at most, however many members
 * there are. Level 0 counts members of the same points, level 1 of 128 neighbouring figures, level 2 of 16,384.
 */
public final class Buckets {

    private static final int LEVELS = 3;
    private static final int BITS = 7;

    private static final String ABOVE = """
            SELECT %d AS NO, COALESCE(SUM(MEMBERS), 0) AS ABOVE FROM (
                SELECT MEMBERS FROM LOY_RANKING_BUCKET WHERE LEVEL_NO = 0 AND BUCKET_NO > ? AND BUCKET_NO < ?
                UNION ALL
                SELECT MEMBERS FROM LOY_RANKING_BUCKET WHERE LEVEL_NO = 1 AND BUCKET_NO > ? AND BUCKET_NO < ?
                UNION ALL
                SELECT MEMBERS FROM LOY_RANKING_BUCKET WHERE LEVEL_NO = 2 AND BUCKET_NO > ?) HIGHER""";

    private final JdbcTemplate jdbc;

    public Buckets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Members with more points than that. */
    public long above(long points) {
        return above(List.of(points)).get(points);
    }

    /** Members with so many points or more. */
    public long atLeast(long points) {
        return above(points == Long.MIN_VALUE ? points : points - 1);
    }

    /** Of each of these figures, by one statement. */
    public Map<Long, Long> above(Collection<Long> points) {
        List<Long> distinct = points.stream().distinct().toList();
        Map<Long, Long> above = new HashMap<>();
        if (!distinct.isEmpty()) {
            List<Object> values = new ArrayList<>();
            distinct.forEach(figure -> values.addAll(values(figure)));
            jdbc.query(
                    statement(distinct.size()),
                    row -> {
                        above.put(distinct.get(row.getInt("NO")), row.getLong("ABOVE"));
                    },
                    values.toArray());
        }
        return above;
    }

    private static String statement(int figures) {
        return IntStream.range(0, figures).mapToObj(ABOVE::formatted).collect(Collectors.joining(" UNION ALL "));
    }

    private static List<Long> values(long points) {
        long middle = bucket(points, 1);
        long coarse = bucket(points, 2);
        return List.of(points, (middle + 1) << BITS, middle, (coarse + 1) << BITS, coarse);
    }

    public static void count(Tally tally, long points, long members) {
        for (int level = 0; level < LEVELS; level++) {
            tally.add(List.of(level, bucket(points, level)), 0, members);
        }
    }

    /** Rounds down, also below zero. */
    private static long bucket(long points, int level) {
        return points >> (BITS * level);
    }
}
