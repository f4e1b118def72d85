package io.fedelta.loyalty.benchmarks;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a recalculation's run has written, inserted once more by one bare statement for each table, into a table of the
 * same columns, keys and indexes that holds what the run had found there. Rows that the run has updated are inserted,
 * too: there is no barer way to write them.
 */
final class BareInserts {
    private static final String ENTRIES = "LOY_ENTRY";
    private static final String COPY = "BENCH_COPY";

    private final JdbcTemplate jdbc;
    private final SqlFlavour sql;
    private final List<Written> tables;

    /** @param preview of the run, with nothing run since */
    BareInserts(JdbcTemplate jdbc, String preview) {
        this.jdbc = jdbc;
        this.sql = SqlFlavour.of(jdbc.getDataSource());
        String posted = "FROM LOY_STAGED_ENTRY s WHERE s.BATCH_ID = '" + preview + "' AND s.STATE = 'POSTED'";
        String entries = "(ACCOUNT_ID, ENTRY_NO) IN (SELECT s.ACCOUNT_ID, s.ENTRY_NO " + posted + ")";
        String members = "SELECT m.ACCOUNT_ID FROM LOY_STAGED_MEMBER m WHERE m.BATCH_ID = '" + preview + "'";
        this.tables = List.of(
                of(ENTRIES, entries),
                of("LOY_ENTRY_EXPLANATION", entries),
                of("LOY_ORDER_DECISION", "ORDER_ID IN (SELECT s.ORDER_ID " + posted + ")"),
                of("LOY_ACCOUNT", "ACCOUNT_ID IN (" + members + ")"),
                of("LOY_TIER_DAY", "(ACCOUNT_ID, DAY_ON) IN (SELECT s.ACCOUNT_ID, s.EARNED_ON " + posted + ")"),
                of("LOY_STAGED_ENTRY", "BATCH_ID = '" + preview + "' AND STATE = 'POSTED'"),
                new Written(
                        "LOY_RANKING_CHANGE",
                        "1 = 0",
                        members.replace("m.ACCOUNT_ID FROM", "m.ACCOUNT_ID, m.BATCH_ID FROM")));
    }

    private static Written of(String table, String which) {
        return new Written(table, which, "SELECT * FROM " + table + " WHERE " + which);
    }

    /** @param rows a query for them */
    private record Written(String table, String which, String rows) {}

    long entries() {
        return count(tables.get(0));
    }

    /** Of all tables. */
    long rows() {
        return tables.stream().mapToLong(this::count).sum();
    }

    private long count(Written written) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM (" + written.rows + ") W", Long.class);
    }

    /** The entries alone, and all. */
    void time(WorkFigure.Told told) {
        Progress progress = new Progress("tables inserted into once more", tables.size());
        double all = 0;
        for (Written written : tables) {
            double seconds = inserted(written);
            all += seconds;
            if (ENTRIES.equals(written.table)) {
                told.figure(WorkFigure.RAW_ENTRIES, seconds);
            }
            progress.add(1);
        }
        told.figure(WorkFigure.RAW_ALL, all);
    }

    /** In the order of accounts, as the run writes them, into a copy of the table with its keys and indexes. */
    private double inserted(Written written) {
        jdbc.execute(sql.copyOf(written.table, COPY));
        jdbc.execute(sql.inMemory(
                "INSERT INTO " + COPY + " SELECT * FROM " + written.table + " WHERE NOT (" + written.which + ")"));
        jdbc.execute(sql.analyze(COPY));
        double seconds =
                Seconds.of(() -> jdbc.execute("INSERT INTO " + COPY + " " + written.rows + " ORDER BY ACCOUNT_ID"));
        jdbc.execute("DROP TABLE " + COPY);
        return seconds;
    }
}
