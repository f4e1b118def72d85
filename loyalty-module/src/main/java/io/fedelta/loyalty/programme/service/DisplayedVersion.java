package io.fedelta.loyalty.programme.service;

import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.worker.FailureLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;

/**
 * The version in force for pages that only promise. All pages of a second share one look at it: they follow an edit on
 * this node at once and one on another node within that second. One thread of our own looks, so that a page waits at
 * most {@value #PATIENCE_MILLIS} ms, once, when the table is locked or the database is away; while that look hangs,
 * pages get the last version seen without waiting at all. A read time-out alone would not do: drivers may hang before a
 * statement is sent.
 */
final class DisplayedVersion {

    private static final Logger LOG = LoggerFactory.getLogger(DisplayedVersion.class);
    private static final String READING = "Reading the loyalty rules for a page";
    private static final long PATIENCE_MILLIS = 300;
    private static final Duration SHARED_FOR = Duration.ofSeconds(1);

    private final Supplier<RuleVersion> current;
    private final Clock clock;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(DisplayedVersion::thread);
    private final FailureLog failures = new FailureLog(LOG);
    private volatile RuleVersion lastSeen = RuleVersion.BEFORE_THE_FIRST;
    private volatile Instant lookedAt = Instant.MIN;
    private volatile Future<?> hanging;

    DisplayedVersion(Supplier<RuleVersion> current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** Lets the next page after the commit look again. */
    TransactionSynchronization followingCommit() {
        return new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                lookedAt = Instant.MIN;
            }
        };
    }

    RuleVersion get() {
        Instant now = clock.instant();
        if (isOutdated(now) && !isHanging()) {
            lookedAt = now;
            read();
        }
        return lastSeen;
    }

    /** A clock that was set back must not make a look last. */
    private boolean isOutdated(Instant now) {
        return now.isBefore(lookedAt) || now.minus(SHARED_FOR).isAfter(lookedAt);
    }

    private boolean isHanging() {
        Future<?> before = hanging;
        return before != null && !before.isDone();
    }

    private void read() {
        Future<?> reading = reader.submit(() -> lastSeen = current.get());
        try {
            reading.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            failures.succeeded(READING);
        } catch (TimeoutException e) {
            hanging = reading;
            LOG.warn("Reading the loyalty rules takes long; pages show those of version {}", lastSeen.number());
        } catch (ExecutionException e) {
            failures.failed(READING, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        reader.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "loyalty-displayed-rules");
        thread.setDaemon(true);
        return thread;
    }
}
