package io.fedelta.loyalty.job.service;

import io.fedelta.loyalty.job.JobRunState;
import io.fedelta.loyalty.job.dao.JobRunRows;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.TaskProgress;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down every run: before it begins, and how it ended. The caller sees to it that a task runs once at a time. */
public class RecordedRuns {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedRuns.class);
    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final int LONGEST_FAILURE = 1000;

    private final JobRunRows runs;
    private final LoyaltyTransactions transactions;
    private final Clock clock;
    private final FailureLog failures = new FailureLog(LOG);

    public RecordedRuns(JobRunRows runs, LoyaltyTransactions transactions, Clock clock) {
        this.runs = runs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does the work. A failure is recorded and logged, and does not reach the caller. */
    public void run(String job, String node, Optional<String> startedBy, Function<TaskProgress, TaskReport> work) {
        String runId = begin(job, node, startedBy);
        WatchedRun watched = new WatchedRun((soFar, expected) -> note(runId, soFar, expected), clock);
        try {
            end(runId, JobRunState.DONE, work.apply(watched), Optional.empty());
            failures.succeeded(job);
        } catch (RuntimeException | Error e) {
            failures.failed(job, e);
            end(runId, JobRunState.FAILED, watched.reached(), Optional.of(shortened(e.toString())));
        }
    }

    /** The work goes on even if nobody can be told how far it is. */
    private void note(String runId, TaskReport soFar, Optional<Long> expected) {
        try {
            transactions.inNew(() -> runs.reached(runId, soFar, expected));
        } catch (RuntimeException e) {
            failures.failed("Writing down the progress of run", runId, e);
        }
    }

    private String begin(String job, String node, Optional<String> startedBy) {
        return transactions.inNew(() -> {
            Instant now = clock.instant();
            String runId = UUID.randomUUID().toString();
            runs.forgetBefore(now.minus(REMEMBERED));
            runs.closeOpen(job, now);
            runs.append(runId, job, node, startedBy, now);
            return runId;
        });
    }

    private void end(String runId, JobRunState state, TaskReport report, Optional<String> failure) {
        transactions.inNew(() -> {
            runs.end(runId, state, report, failure, clock.instant());
            return runId;
        });
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_FAILURE ? text.substring(0, LONGEST_FAILURE) : text;
    }
}
