package io.fedelta.loyalty.worker;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs every task on a daemon thread of its own while the application is up. It starts last and stops first, so that no
 * task meets a half-closed application.
 */
public class BackgroundWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWorker.class);

    /** Interrupting a thread in a database call can hurt an in-process database, so runs get time to end first. */
    private static final long PATIENCE_SECONDS = 2;

    private final List<RecurringTask> tasks;
    private final boolean enabled;
    private final FailureLog failures = new FailureLog(LOG);
    private final AtomicInteger threads = new AtomicInteger();
    private final List<WorkerThread> running = new CopyOnWriteArrayList<>();
    private ScheduledExecutorService executor;

    /** @param enabled false on nodes that leave the background work to others */
    public BackgroundWorker(List<RecurringTask> tasks, boolean enabled) {
        this.tasks = List.copyOf(tasks);
        this.enabled = enabled;
    }

    @Override
    public synchronized void start() {
        if (isRunning() || tasks.isEmpty()) {
            return;
        }
        executor = Executors.newScheduledThreadPool(tasks.size(), this::thread);
        tasks.forEach(task ->
                executor.scheduleWithFixedDelay(() -> run(task), 0, task.pause().toMillis(), TimeUnit.MILLISECONDS));
    }

    private void run(RecurringTask task) {
        try {
            task.run();
            failures.succeeded(task.name());
        } catch (RuntimeException | Error e) {
            failures.failed(task.name(), e);
        }
    }

    @Override
    public synchronized void stop() {
        if (!isRunning()) {
            return;
        }
        executor.shutdown();
        running.forEach(WorkerThread::stopWaiting);
        if (!ended()) {
            executor.shutdownNow();
            ended();
        }
        running.clear();
        executor = null;
    }

    private boolean ended() {
        try {
            return executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop(Runnable callback) {
        stop();
        callback.run();
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private Thread thread(Runnable work) {
        WorkerThread thread = new WorkerThread(work, "loyalty-worker-" + threads.incrementAndGet());
        running.add(thread);
        return thread;
    }
}
