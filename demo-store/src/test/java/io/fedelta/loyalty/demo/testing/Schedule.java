package io.fedelta.loyalty.demo.testing;

import java.time.Duration;
import java.util.List;

/** The nightly jobs, as their records tell of them. */
public record Schedule(StoreData data, List<String> jobs) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FIRED = "SELECT COUNT(*) FROM LOY_QRTZ_FIRED_TRIGGERS";
    private static final String WAITING =
            "SELECT COUNT(*) FROM LOY_QRTZ_TRIGGERS WHERE TRIGGER_NAME LIKE '%.at-start' OR TRIGGER_NAME LIKE '%.by-hand'";

    /** Until nothing runs, nor waits to be run once. */
    public void awaitQuiet() {
        Eventually.within(PATIENCE, "no job", () -> data.number(FIRED) + data.number(WAITING) == 0);
    }

    /** Their night comes at once. */
    public void strike() {
        data.execute("UPDATE LOY_QRTZ_TRIGGERS SET NEXT_FIRE_TIME = EXTRACT(EPOCH FROM CLOCK_TIMESTAMP()) * 1000 + 1000"
                + " WHERE TRIGGER_STATE = 'WAITING' AND TRIGGER_NAME IN ('" + String.join("', '", jobs) + "')");
    }

    /** Runs so far that the clock has begun, by job. */
    public List<String> byClock() {
        return runs("STARTED_BY IS NULL");
    }

    public List<String> byHand() {
        return runs("STARTED_BY IS NOT NULL");
    }

    private List<String> runs(String condition) {
        return data.texts("SELECT JOB || ' ' || COUNT(*) FROM LOY_JOB_RUN WHERE JOB IN ('" + String.join("', '", jobs)
                + "') AND " + condition + " GROUP BY JOB ORDER BY JOB");
    }

    /** Runs that did not end well, or ran while another run of the same job did. */
    public List<String> troubles() {
        return data.texts("SELECT r.JOB || ' ' || r.STATE || ' ' || COALESCE(r.FAILURE, '') FROM LOY_JOB_RUN r"
                + " WHERE r.STATE = 'FAILED' OR EXISTS (SELECT 1 FROM LOY_JOB_RUN s WHERE s.JOB = r.JOB"
                + " AND s.RUN_ID <> r.RUN_ID AND s.STARTED_AT > r.STARTED_AT AND s.STARTED_AT < r.ENDED_AT)");
    }

    /** Rows of the newest run of a job. */
    public long rows(String job) {
        return data.number("SELECT ROWS_DONE FROM LOY_JOB_RUN WHERE JOB = ? ORDER BY STARTED_AT DESC", job);
    }
}
