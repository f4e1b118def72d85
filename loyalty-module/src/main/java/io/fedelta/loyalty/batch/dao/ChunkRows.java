package io.fedelta.loyalty.batch.dao;

import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.RowWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The chunks of batches: whoever is due is open and claimed by nobody, or by somebody who is heard of no more. */
public class ChunkRows {

    /** Of the due ones, to let nodes that ask at the same moment come away with different ones. */
    private static final int CANDIDATES = 8;

    private static final String ONE = " WHERE BATCH_ID = ? AND PHASE = ? AND CHUNK_NO = ? ";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public ChunkRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The chunk that plans a phase. */
    public void appendPlan(String batchId, int phase) {
        append(batchId, phase, 0, List.of(new ChunkRange(0, 0, 0)));
    }

    public void append(String batchId, int phase, List<ChunkRange> ranges) {
        append(batchId, phase, 1, ranges);
    }

    private void append(String batchId, int phase, int firstNo, List<ChunkRange> ranges) {
        LocalDateTime now = now();
        List<Object[]> rows = new ArrayList<>();
        for (ChunkRange range : ranges) {
            rows.add(
                    new Object[] {batchId, phase, firstNo + rows.size(), range.fromId(), range.toId(), range.rows(), now
                    });
        }
        new RowWriter(jdbc).write("""
                INSERT INTO LOY_BATCH_CHUNK (BATCH_ID, PHASE, CHUNK_NO, FROM_ID, TO_ID, ROWS_PLANNED, STATE, TRIES, DUE_AT)
                VALUES (?, ?, ?, ?, ?, ?, 'OPEN', 0, ?)""", rows);
    }

    /** Takes a chunk that is due until the moment, and longer if it is prolonged. */
    public Optional<ClaimedChunk> claim(String batchId, Duration lease) {
        List<ClaimedChunk> due = new ArrayList<>(jdbc.query("""
                SELECT * FROM LOY_BATCH_CHUNK WHERE BATCH_ID = ? AND STATE = 'OPEN' AND DUE_AT <= ?
                ORDER BY PHASE, CHUNK_NO LIMIT ?""", (row, n) -> read(row), batchId, now(), CANDIDATES));
        Collections.shuffle(due);
        return due.stream().filter(chunk -> take(chunk, lease)).findFirst();
    }

    private boolean take(ClaimedChunk chunk, Duration lease) {
        LocalDateTime now = now();
        return jdbc.update(
                        "UPDATE LOY_BATCH_CHUNK SET CLAIM_ID = ?, DUE_AT = ?" + ONE
                                + "AND STATE = 'OPEN' AND DUE_AT <= ?",
                        chunk.claimId(),
                        now.plus(lease),
                        chunk.batchId(),
                        chunk.phase(),
                        chunk.chunkNo(),
                        now)
                > 0;
    }

    public void prolong(ClaimedChunk chunk, Duration lease) {
        change("SET DUE_AT = ?", chunk, now().plus(lease));
    }

    /** @return false if somebody else has claimed it since */
    public boolean end(ClaimedChunk chunk) {
        return change("SET STATE = 'DONE'", chunk);
    }

    /**
     * Counts a failed try, and puts the next one off.
     *
     * @return false if somebody else has claimed it since
     */
    public boolean putOff(ClaimedChunk chunk, Duration pause) {
        return change("SET TRIES = TRIES + 1, CLAIM_ID = NULL, DUE_AT = ?", chunk, now().plus(pause));
    }

    private boolean change(String set, ClaimedChunk chunk, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(chunk.batchId(), chunk.phase(), chunk.chunkNo(), chunk.claimId()));
        return jdbc.update("UPDATE LOY_BATCH_CHUNK " + set + ONE + "AND STATE = 'OPEN' AND CLAIM_ID = ?", all.toArray())
                > 0;
    }

    /** Lets failed chunks be tried at once. */
    public void tryAgain(String batchId) {
        jdbc.update("""
                UPDATE LOY_BATCH_CHUNK SET TRIES = 0, DUE_AT = ?
                WHERE BATCH_ID = ? AND STATE = 'OPEN' AND CLAIM_ID IS NULL""", now(), batchId);
    }

    public void delete(List<String> batchIds) {
        batchIds.forEach(id -> jdbc.update("DELETE FROM LOY_BATCH_CHUNK WHERE BATCH_ID = ?", id));
    }

    public boolean hasOpen(String batchId) {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM LOY_BATCH_CHUNK WHERE BATCH_ID = ? AND STATE = 'OPEN'",
                        Long.class,
                        batchId)
                > 0;
    }

    private LocalDateTime now() {
        return Moments.column(clock.instant());
    }

    private static ClaimedChunk read(ResultSet row) throws SQLException {
        return new ClaimedChunk(
                row.getString("BATCH_ID"),
                row.getInt("PHASE"),
                row.getInt("CHUNK_NO"),
                new ChunkRange(row.getLong("FROM_ID"), row.getLong("TO_ID"), row.getLong("ROWS_PLANNED")),
                row.getInt("TRIES"),
                UUID.randomUUID().toString());
    }
}
