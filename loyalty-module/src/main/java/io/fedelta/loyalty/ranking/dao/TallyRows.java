package io.fedelta.loyalty.ranking.dao;

import io.fedelta.loyalty.transaction.RowWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table of counters by key. One follower at a time moves them, so nobody comes between update and insert. */
public final class TallyRows {

    private final JdbcTemplate jdbc;
    private final RowWriter writer;
    private final String table;
    private final List<String> keys;
    private final List<String> counters;

    private TallyRows(JdbcTemplate jdbc, String table, List<String> keys, List<String> counters) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
        this.table = table;
        this.keys = keys;
        this.counters = counters;
    }

    public static TallyRows buckets(JdbcTemplate jdbc) {
        return new TallyRows(jdbc, "LOY_RANKING_BUCKET", List.of("LEVEL_NO", "BUCKET_NO"), List.of("MEMBERS"));
    }

    public static TallyRows classes(JdbcTemplate jdbc) {
        return new TallyRows(
                jdbc,
                "LOY_RANKING_CLASS",
                List.of("REFERRED", "REWARD_STATE", "TIER_ID", "SLEEPING"),
                List.of("MEMBERS"));
    }

    public static TallyRows rewards(JdbcTemplate jdbc) {
        return new TallyRows(
                jdbc, "LOY_RANKING_REWARD", List.of("REWARD_ID"), List.of("REWARDS_UNLOCKED", "REWARDS_USED"));
    }

    /** Counters in the order of {@link DayCounter}. */
    public static TallyRows days(JdbcTemplate jdbc) {
        return new TallyRows(
                jdbc,
                "LOY_RANKING_DAY",
                List.of("DAY_ON"),
                Stream.of(DayCounter.values()).map(DayCounter::name).toList());
    }

    /** An empty tally that fits. */
    public Tally tally() {
        return new Tally(counters.size());
    }

    public void add(Tally tally) {
        Map<List<Object>, long[]> moved = tally.moved();
        if (moved.isEmpty()) {
            return;
        }
        List<List<Object>> ordered = List.copyOf(moved.keySet());
        int[] found = writer.write(
                update(), ordered.stream().map(key -> row(moved.get(key), key)).toList());
        List<Object[]> missing = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            if (found[i] == 0) {
                missing.add(row(moved.get(ordered.get(i)), ordered.get(i)));
            }
        }
        if (!missing.isEmpty()) {
            writer.write(insert(), missing);
        }
    }

    /** Makes the table say exactly this. */
    public void replace(Tally tally) {
        jdbc.update("DELETE FROM " + table);
        Map<List<Object>, long[]> moved = tally.moved();
        if (!moved.isEmpty()) {
            writer.write(
                    insert(),
                    moved.entrySet().stream()
                            .map(entry -> row(entry.getValue(), entry.getKey()))
                            .toList());
        }
    }

    private String update() {
        return "UPDATE " + table + " SET " + joined(counters, name -> name + " = " + name + " + ?", ", ") + " WHERE "
                + joined(keys, name -> name + " = ?", " AND ");
    }

    private String insert() {
        List<String> columns =
                Stream.of(counters, keys).flatMap(Collection::stream).toList();
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    private static String joined(List<String> names, UnaryOperator<String> each, String between) {
        return names.stream().map(each).collect(Collectors.joining(between));
    }

    private static Object[] row(long[] amounts, List<Object> key) {
        return Stream.concat(LongStream.of(amounts).boxed(), key.stream()).toArray();
    }
}
