package io.fedelta.loyalty.ranking.dao;

import io.fedelta.loyalty.ranking.RankingHistory.Kind;
import io.fedelta.loyalty.ranking.RankingHistory.Snapshot;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.RowWriter;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rankings as they were. */
public final class HistoryRows {

    private static final String THEN = """
            SELECT E.ACCOUNT_ID, E.BALANCE AS POINTS FROM LOY_ENTRY E
            JOIN (SELECT ACCOUNT_ID, MAX(ENTRY_NO) AS ENTRY_NO FROM LOY_ENTRY WHERE RECORDED_AT < ? GROUP BY ACCOUNT_ID) L
                ON L.ACCOUNT_ID = E.ACCOUNT_ID AND L.ENTRY_NO = E.ENTRY_NO""";

    private final JdbcTemplate jdbc;
    private final RowWriter writer;

    public HistoryRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
    }

    private record Step(long points, long rank, long members) {}

    public List<Snapshot> find(Kind kind) {
        return jdbc.query(
                """
                SELECT SNAPSHOT_ID, KIND, TAKEN_AT, MEMBERS FROM LOY_RANKING_SNAPSHOT
                WHERE KIND = ? ORDER BY SNAPSHOT_ID DESC""",
                (row, i) -> new Snapshot(
                        row.getString("SNAPSHOT_ID"),
                        Kind.valueOf(row.getString("KIND")),
                        Moments.moment(row, "TAKEN_AT"),
                        row.getLong("MEMBERS")),
                kind.name());
    }

    public Map<Long, Long> ranks(String snapshotId, Collection<Long> accountIds) {
        Map<Long, Long> ranks = new HashMap<>();
        if (!accountIds.isEmpty()) {
            jdbc.query(
                    "SELECT ACCOUNT_ID, RANK_NO FROM LOY_RANKING_PAST WHERE SNAPSHOT_ID = ? AND ACCOUNT_ID IN "
                            + Marks.of(accountIds.size()),
                    row -> {
                        ranks.put(row.getLong("ACCOUNT_ID"), row.getLong("RANK_NO"));
                    },
                    Stream.concat(Stream.of(snapshotId), accountIds.stream()).toArray());
        }
        return ranks;
    }

    /**
     * All members at once, by the newest entry that each had then. Entries never change, so it does not matter when
     * this is done; if two do it at once the second fails.
     */
    public long take(String id, Kind kind, Instant until) {
        List<Step> steps = steps(until);
        long members = steps.stream().mapToLong(Step::members).sum();
        jdbc.update(
                "INSERT INTO LOY_RANKING_SNAPSHOT (SNAPSHOT_ID, KIND, TAKEN_AT, MEMBERS) VALUES (?, ?, ?, ?)",
                id,
                kind.name(),
                Moments.column(until),
                members);
        if (steps.isEmpty()) {
            return 0;
        }
        writer.write(
                "INSERT INTO LOY_RANKING_STEP (SNAPSHOT_ID, POINTS, RANK_NO) VALUES (?, ?, ?)",
                steps.stream()
                        .map(step -> new Object[] {id, step.points(), step.rank()})
                        .toList());
        jdbc.update(
                "INSERT INTO LOY_RANKING_PAST (SNAPSHOT_ID, ACCOUNT_ID, POINTS, RANK_NO)"
                        + " SELECT S.SNAPSHOT_ID, T.ACCOUNT_ID, T.POINTS, S.RANK_NO FROM (" + THEN + ") T"
                        + " JOIN LOY_RANKING_STEP S ON S.POINTS = T.POINTS WHERE S.SNAPSHOT_ID = ?",
                Moments.column(until),
                id);
        jdbc.update("DELETE FROM LOY_RANKING_STEP WHERE SNAPSHOT_ID = ?", id);
        return members;
    }

    /** The rank of each figure that anybody had. */
    private List<Step> steps(Instant until) {
        List<Step> steps = new ArrayList<>();
        long[] above = {0};
        jdbc.query(
                "SELECT T.POINTS, COUNT(*) AS MEMBERS FROM (" + THEN + ") T GROUP BY T.POINTS ORDER BY T.POINTS DESC",
                row -> {
                    steps.add(new Step(row.getLong("POINTS"), above[0] + 1, row.getLong("MEMBERS")));
                    above[0] += row.getLong("MEMBERS");
                },
                Moments.column(until));
        return steps;
    }

    /** The day of the first thing that anybody's figures know of. */
    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(jdbc.queryForObject("SELECT MIN(DAY_ON) FROM LOY_RANKING_DAY", Date.class))
                .map(Date::toLocalDate);
    }

    /** @return members it had */
    public int delete(String id) {
        int members = jdbc.update("DELETE FROM LOY_RANKING_PAST WHERE SNAPSHOT_ID = ?", id);
        jdbc.update("DELETE FROM LOY_RANKING_SNAPSHOT WHERE SNAPSHOT_ID = ?", id);
        return members;
    }
}
