package io.fedelta.loyalty.programme.service;

import io.fedelta.loyalty.programme.RuleVersion;
import io.fedelta.loyalty.worker.FailureLog;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The version in force for pages that only promise. One thread of our own reads it, so that a page follows an edit at
 * once and yet waits at most {@value #PATIENCE_MILLIS} ms, once, when the table is locked or the database is away;
 * while that read hangs, pages get the last version seen without waiting at all. A read time-out alone would not do:
 * drivers may hang before a statement is sent.
 */
final class DisplayedVersion {

    private static final Logger LOG = LoggerFactory.getLogger(DisplayedVersion.class);
    private static final String READING = "Reading the loyalty rules for a page";
    private static final long PATIENCE_MILLIS = 300;

    private final Supplier<RuleVersion> current;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(DisplayedVersion::thread);
    private final FailureLog failures = new FailureLog(LOG);
    private volatile RuleVersion lastSeen = RuleVersion.BEFORE_THE_FIRST;
    private volatile Future<?> hanging;

    DisplayedVersion(Supplier<RuleVersion> current) {
        this.current = current;
    }

    RuleVersion get() {
        Future<?> before = hanging;
        if (before == null || before.isDone()) {
            read();
        }
        return lastSeen;
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
