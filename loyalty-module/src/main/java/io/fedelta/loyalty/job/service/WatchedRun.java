package io.fedelta.loyalty.job.service;

import io.fedelta.loyalty.worker.TaskProgress;
import io.fedelta.loyalty.worker.TaskReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers how far a run has come, and has it written down once a second at most. */
final class WatchedRun implements TaskProgress {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Scribe scribe;
    private final Clock clock;
    private TaskReport reached = TaskReport.NOTHING;
    private Optional<Long> expected = Optional.empty();
    private Instant due = Instant.MIN;

    WatchedRun(Scribe scribe, Clock clock) {
        this.scribe = scribe;
        this.clock = clock;
    }

    TaskReport reached() {
        return reached;
    }

    @Override
    public void expect(long rows) {
        expected = Optional.of(rows);
    }

    @Override
    public void reached(TaskReport soFar) {
        reached = soFar;
        Instant now = clock.instant();
        if (!now.isBefore(due)) {
            due = now.plus(PAUSE);
            scribe.write(soFar, expected);
        }
    }

    /** Where it is written. */
    interface Scribe {
        void write(TaskReport soFar, Optional<Long> expected);
    }
}
