package io.fedelta.loyalty.welcome.service;

import io.fedelta.loyalty.welcome.Registration;
import io.fedelta.loyalty.welcome.RegistrationListener;
import io.fedelta.loyalty.worker.FailureLog;
import io.fedelta.loyalty.worker.RecurringTask;
import io.fedelta.loyalty.worker.WorkerThread;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where registration leaves a customer behind, to be welcomed, and told of to whom it may concern, a moment later off
 * the request. It lives in memory: what is lost with the process, or dropped because the queue is full, is found by
 * {@link WelcomeCatchUp}.
 */
public class WelcomeQueue implements RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(WelcomeQueue.class);
    private static final int CAPACITY = 10_000;

    private final List<RegistrationListener> listeners;
    private final boolean drained;
    private final BlockingQueue<Registration> waiting = new LinkedBlockingQueue<>(CAPACITY);
    private final FailureLog failures = new FailureLog(LOG);

    /** @param drained false on nodes without a worker: then nothing is queued, and the others' catch-up welcomes */
    public WelcomeQueue(List<RegistrationListener> listeners, boolean drained) {
        this.listeners = listeners;
        this.drained = drained;
    }

    /** Never blocks, never throws. */
    public void offer(Registration registration) {
        if (drained && !waiting.offer(registration)) {
            LOG.warn("Too many customers wait to be welcomed; {} is left to the catch-up", registration.customerId());
        }
    }

    @Override
    public String name() {
        return "Welcoming new customers";
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(1);
    }

    /** Waits a second at most for the first customer, then goes on until the queue is empty. */
    @Override
    public void run() {
        try {
            Registration next = WorkerThread.idle(() -> waiting.poll(1, TimeUnit.SECONDS));
            while (next != null && !Thread.currentThread().isInterrupted()) {
                welcome(next);
                next = waiting.poll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void welcome(Registration registration) {
        listeners.forEach(listener -> tell(listener, registration));
    }

    private void tell(RegistrationListener listener, Registration registration) {
        try {
            listener.registered(registration);
        } catch (RuntimeException e) {
            failures.failed("Welcoming customer", Long.toString(registration.customerId()), e);
        }
    }
}
