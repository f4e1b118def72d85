package io.fedelta.loyalty.ranking.dao;

import io.fedelta.loyalty.ranking.RankingHistory.Kind;
import io.fedelta.loyalty.ranking.RankingHistory.Snapshot;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.RowWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rankings as they were. */
public final class HistoryRows {

    private final JdbcTemplate jdbc;
    private final RowWriter writer;

    public HistoryRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.writer = new RowWriter(jdbc);
    }

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

    /** All members at once. To be called by who holds the follower's lock, so that nobody moves meanwhile. */
    public void take(String id, Kind kind, Instant now) {
        writeSteps(id);
        int members = jdbc.update("""
                INSERT INTO LOY_RANKING_PAST (SNAPSHOT_ID, ACCOUNT_ID, POINTS, RANK_NO)
                SELECT S.SNAPSHOT_ID, R.ACCOUNT_ID, R.POINTS, S.RANK_NO
                FROM LOY_RANKING_STEP S JOIN LOY_RANKING R ON R.POINTS = S.POINTS WHERE S.SNAPSHOT_ID = ?""", id);
        jdbc.update("DELETE FROM LOY_RANKING_STEP");
        jdbc.update(
                "INSERT INTO LOY_RANKING_SNAPSHOT (SNAPSHOT_ID, KIND, TAKEN_AT, MEMBERS) VALUES (?, ?, ?, ?)",
                id,
                kind.name(),
                Moments.column(now),
                members);
    }

    /** The rank of each figure that anybody has. */
    private void writeSteps(String id) {
        List<Object[]> steps = new ArrayList<>();
        long[] above = {0};
        jdbc.query(
                "SELECT BUCKET_NO, MEMBERS FROM LOY_RANKING_BUCKET WHERE LEVEL_NO = 0 AND MEMBERS > 0 ORDER BY BUCKET_NO DESC",
                row -> {
                    steps.add(new Object[] {id, row.getLong("BUCKET_NO"), above[0] + 1});
                    above[0] += row.getLong("MEMBERS");
                });
        if (!steps.isEmpty()) {
            writer.write("INSERT INTO LOY_RANKING_STEP (SNAPSHOT_ID, POINTS, RANK_NO) VALUES (?, ?, ?)", steps);
        }
    }

    public void delete(String id) {
        jdbc.update("DELETE FROM LOY_RANKING_PAST WHERE SNAPSHOT_ID = ?", id);
        jdbc.update("DELETE FROM LOY_RANKING_SNAPSHOT WHERE SNAPSHOT_ID = ?", id);
    }
}
