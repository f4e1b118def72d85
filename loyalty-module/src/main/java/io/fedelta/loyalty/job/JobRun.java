package io.fedelta.loyalty.job;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of a scheduled task.
 *
 * @param job the task's key
 * @param node the scheduler instance that ran it
 * @param rows what it looked at
 * @param expected how many there were to look at when it began; empty if it could not tell
 * @param errors of these, how many have failed
 * @param failure why the run itself has failed
 * @param startedBy login of the administrator; empty if the schedule started it
 */
public record JobRun(
        String runId,
        String job,
        String node,
        JobRunState state,
        Instant startedAt,
        Optional<Instant> endedAt,
        long rows,
        Optional<Long> expected,
        long errors,
        Optional<String> failure,
        Optional<String> startedBy) {}
