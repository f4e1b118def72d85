package io.fedelta.loyalty.job.dao;

import io.fedelta.loyalty.job.JobRun;
import io.fedelta.loyalty.job.JobRunState;
import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.transaction.OptionalColumn;
import io.fedelta.loyalty.worker.TaskReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The record of runs. */
public class JobRunRows {

    private static final String NEWEST_FIRST = " ORDER BY STARTED_AT DESC, RUN_ID ";

    private final JdbcTemplate jdbc;

    public JobRunRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void append(String runId, String job, String node, Optional<String> startedBy, Instant now) {
        jdbc.update("""
                INSERT INTO LOY_JOB_RUN (RUN_ID, JOB, NODE, STATE, STARTED_AT, ROWS_DONE, ERRORS, STARTED_BY)
                VALUES (?, ?, ?, 'RUNNING', ?, 0, 0, ?)""", runId, job, node, Moments.column(now), startedBy.orElse(null));
    }

    /** What is left open of earlier runs: nobody is working on it. */
    public void closeOpen(String job, Instant now) {
        jdbc.update(
                "UPDATE LOY_JOB_RUN SET STATE = 'LOST', ENDED_AT = ? WHERE JOB = ? AND STATE = 'RUNNING'",
                Moments.column(now),
                job);
    }

    public int reached(String runId, TaskReport soFar, Optional<Long> expected) {
        return jdbc.update(
                "UPDATE LOY_JOB_RUN SET ROWS_DONE = ?, ERRORS = ?, ROWS_EXPECTED = ? WHERE RUN_ID = ?",
                soFar.rows(),
                soFar.errors(),
                OptionalColumn.number(expected),
                runId);
    }

    public void end(String runId, JobRunState state, TaskReport report, Optional<String> failure, Instant now) {
        jdbc.update(
                """
                UPDATE LOY_JOB_RUN SET STATE = ?, ENDED_AT = ?, ROWS_DONE = ?, ERRORS = ?, FAILURE = ? WHERE RUN_ID = ?""", state.name(), Moments.column(now), report.rows(), report.errors(), failure.orElse(null), runId);
    }

    public void forgetBefore(Instant moment) {
        jdbc.update("DELETE FROM LOY_JOB_RUN WHERE STARTED_AT < ?", Moments.column(moment));
    }

    public Optional<JobRun> last(String job) {
        return query("WHERE JOB = ?" + NEWEST_FIRST + "LIMIT 1", job).stream().findFirst();
    }

    public Page<JobRun> page(int page, int size) {
        int rows = Math.max(1, Math.min(size, Page.LARGEST));
        long total = jdbc.queryForObject("SELECT COUNT(*) FROM LOY_JOB_RUN", Long.class);
        int number = Page.within(page, rows, total);
        List<JobRun> found = query(NEWEST_FIRST + "LIMIT ? OFFSET ?", rows, (long) number * rows);
        return new Page<>(found, number, rows, total);
    }

    private List<JobRun> query(String rest, Object... arguments) {
        return jdbc.query("SELECT * FROM LOY_JOB_RUN " + rest, (row, n) -> read(row), arguments);
    }

    private static JobRun read(ResultSet row) throws SQLException {
        return new JobRun(
                row.getString("RUN_ID"),
                row.getString("JOB"),
                row.getString("NODE"),
                JobRunState.valueOf(row.getString("STATE")),
                Moments.moment(row, "STARTED_AT"),
                Moments.optionalMoment(row, "ENDED_AT"),
                row.getLong("ROWS_DONE"),
                expected(row),
                row.getLong("ERRORS"),
                Optional.ofNullable(row.getString("FAILURE")),
                Optional.ofNullable(row.getString("STARTED_BY")));
    }

    private static Optional<Long> expected(ResultSet row) throws SQLException {
        long rows = row.getLong("ROWS_EXPECTED");
        return row.wasNull() ? Optional.empty() : Optional.of(rows);
    }
}
