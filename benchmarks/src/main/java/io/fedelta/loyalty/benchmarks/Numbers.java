package io.fedelta.loyalty.benchmarks;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table of the numbers from 0 to 999,999, which generated rows are made of by {@code INSERT … SELECT}, some ten
 * thousand at a time, as many at once as there are processors.
 */
final class Numbers {
    static final String TABLE = "BENCH_NUMBER";

    private static final int ALL = 1_000_000;
    private static final int AT_A_TIME = 50_000;

    private final JdbcTemplate jdbc;

    Numbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void create() {
        jdbc.execute("CREATE TABLE " + TABLE + " (N BIGINT NOT NULL PRIMARY KEY)");
        String digits = "(SELECT 0 AS D UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
                + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9) ";
        String places = Stream.of("A", "B", "C", "D", "E", "F")
                .map(digits::concat)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        jdbc.execute("INSERT INTO " + TABLE + " (N) SELECT A.D + 10 * B.D + 100 * C.D + 1000 * D.D + 10000 * E.D"
                + " + 100000 * F.D FROM " + places);
    }

    void drop() {
        jdbc.execute("DROP TABLE " + TABLE);
    }

    /**
     * Runs the statement for each range of numbers.
     *
     * @param what for the lines of progress, such as {@code orders}
     * @param insert with {@code n.N BETWEEN ? AND ?} in it, or else ending where that follows
     * @param count from 0 up to here, exclusive; beyond a million the table is gone through again with an offset
     */
    void each(String what, long count, Insert insert) {
        Progress progress = new Progress(what, count);
        List<Callable<Void>> ranges = LongStream.rangeClosed(0, (count - 1) / AT_A_TIME)
                .mapToObj(range -> (Callable<Void>) () -> {
                    long from = range * AT_A_TIME;
                    long to = Math.min(from + AT_A_TIME, count) - 1;
                    insert(insert, from, to);
                    progress.add(to - from + 1);
                    return null;
                })
                .toList();
        runAll(ranges);
    }

    private void insert(Insert insert, long from, long to) {
        long offset = from / ALL * ALL;
        String statement = insert.withNumber("(n.N + " + offset + ")");
        jdbc.update(
                statement.contains("?") ? statement : statement + " n.N BETWEEN ? AND ?", from - offset, to - offset);
    }

    private static void runAll(List<Callable<Void>> ranges) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            for (Future<Void> range : threads.invokeAll(ranges)) {
                range.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The rows could not be generated", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** A statement whose rows are made of a number. */
    interface Insert {
        /** @param number an expression */
        String withNumber(String number);
    }
}
