package io.fedelta.loyalty.batch.dao;

import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchOrder;
import io.fedelta.loyalty.batch.BatchState;
import io.fedelta.loyalty.batch.ChunkReport;
import io.fedelta.loyalty.transaction.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;

/** The batches. Every change is conditional on the state, and locks the row until the transaction ends. */
public class BatchRows {

    private static final int LONGEST_FAILURE = 1000;
    private static final String LIVE = " STATE IN ('QUEUED', 'RUNNING', 'PAUSED', 'STUCK') ";
    private static final String NEWEST_FIRST = " ORDER BY CREATED_AT DESC, BATCH_ID LIMIT ?";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    public BatchRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The unique key on the lane refuses a second live one. */
    public void append(BatchOrder order, String lane) {
        jdbc.update(
                """
                INSERT INTO LOY_BATCH (BATCH_ID, KIND, LANE, STATE, REQUEST, STARTED_BY, PHASE, DONE, CHANGED, CREATED_AT)
                VALUES (?, ?, ?, 'QUEUED', ?, ?, 0, 0, 0, ?)""",
                order.requestId(),
                order.kind(),
                lane,
                order.request(),
                order.login(),
                Moments.column(clock.instant()));
    }

    public Optional<Batch> find(String batchId) {
        return one("WHERE BATCH_ID = ?", batchId);
    }

    /** The live batch of a lane. */
    public Optional<Batch> inLane(String lane) {
        return one("WHERE LANE = ?", lane);
    }

    /** Oldest first. */
    public List<Batch> toWorkOn() {
        return query("WHERE STATE IN ('QUEUED', 'RUNNING') ORDER BY CREATED_AT, BATCH_ID");
    }

    public List<Batch> newest(List<String> kinds, int atMost) {
        String places = String.join(", ", Collections.nCopies(kinds.size(), "?"));
        Object[] arguments = new Object[kinds.size() + 1];
        kinds.toArray(arguments);
        arguments[kinds.size()] = atMost;
        return query("WHERE KIND IN (" + places + ")" + NEWEST_FIRST, arguments);
    }

    /** A phase has been planned. */
    public boolean begin(Batch batch, int phase, long total) {
        return jdbc.update("""
                        UPDATE LOY_BATCH SET STATE = 'RUNNING', PHASE = ?, TOTAL = ?, DONE = 0
                        WHERE BATCH_ID = ? AND STATE IN ('QUEUED', 'RUNNING')""", phase, total, batch.batchId()) > 0;
    }

    /** @return false if nobody wants it done any more */
    public boolean count(String batchId, ChunkReport report) {
        return jdbc.update(
                        "UPDATE LOY_BATCH SET DONE = DONE + ?, CHANGED = CHANGED + ? WHERE BATCH_ID = ? AND" + LIVE,
                        report.done(),
                        report.changed(),
                        batchId)
                > 0;
    }

    /** Makes way for the next one of its lane. */
    public boolean end(String batchId, BatchState state) {
        return jdbc.update(
                        "UPDATE LOY_BATCH SET STATE = ?, LANE = BATCH_ID, ENDED_AT = ?, FAILURE = NULL"
                                + " WHERE BATCH_ID = ? AND" + LIVE,
                        state.name(),
                        Moments.column(clock.instant()),
                        batchId)
                > 0;
    }

    public boolean pause(String batchId) {
        return jdbc.update(
                        "UPDATE LOY_BATCH SET STATE = 'PAUSED' WHERE BATCH_ID = ? AND STATE IN ('QUEUED', 'RUNNING')",
                        batchId)
                > 0;
    }

    public boolean resume(String batchId) {
        return jdbc.update("""
                        UPDATE LOY_BATCH SET STATE = 'RUNNING', FAILURE = NULL
                        WHERE BATCH_ID = ? AND STATE IN ('PAUSED', 'STUCK')""", batchId) > 0;
    }

    public void stick(String batchId, String failure) {
        jdbc.update(
                "UPDATE LOY_BATCH SET STATE = 'STUCK', FAILURE = ? WHERE BATCH_ID = ? AND" + LIVE,
                failure.length() > LONGEST_FAILURE ? failure.substring(0, LONGEST_FAILURE) : failure,
                batchId);
    }

    public List<String> endedBefore(String kind, Instant moment) {
        return jdbc.queryForList(
                "SELECT BATCH_ID FROM LOY_BATCH WHERE KIND = ? AND ENDED_AT < ?",
                String.class,
                kind,
                Moments.column(moment));
    }

    public void delete(List<String> batchIds) {
        batchIds.forEach(id -> jdbc.update("DELETE FROM LOY_BATCH WHERE BATCH_ID = ?", id));
    }

    private Optional<Batch> one(String condition, Object... arguments) {
        return Optional.ofNullable(DataAccessUtils.singleResult(query(condition, arguments)));
    }

    private List<Batch> query(String condition, Object... arguments) {
        return jdbc.query("SELECT * FROM LOY_BATCH " + condition, (row, n) -> read(row), arguments);
    }

    private static Batch read(ResultSet row) throws SQLException {
        return new Batch(
                row.getString("BATCH_ID"),
                row.getString("KIND"),
                BatchState.valueOf(row.getString("STATE")),
                row.getString("REQUEST"),
                row.getString("STARTED_BY"),
                row.getInt("PHASE"),
                readTotal(row),
                row.getLong("DONE"),
                row.getLong("CHANGED"),
                Optional.ofNullable(row.getString("FAILURE")),
                Moments.moment(row, "CREATED_AT"),
                Moments.optionalMoment(row, "ENDED_AT"));
    }

    private static Optional<Long> readTotal(ResultSet row) throws SQLException {
        long total = row.getLong("TOTAL");
        return row.wasNull() ? Optional.empty() : Optional.of(total);
    }
}
