package io.fedelta.loyalty.message.service;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells this node's delivery that something was queued. Only saves time: what it misses, the next poll finds. */
public class DeliverySignal {

    private final Semaphore news = new Semaphore(0);

    /** Never blocks. */
    public void raise() {
        news.release();
    }

    /**
     * Waits for news since the last time, or until that long has passed.
     *
     * @return whether there were any
     */
    boolean await(Duration atMost) throws InterruptedException {
        boolean came = news.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (came) {
            news.drainPermits();
        }
        return came;
    }
}
