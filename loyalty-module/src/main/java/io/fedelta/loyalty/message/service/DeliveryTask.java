package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.worker.RecurringTask;
import io.fedelta.loyalty.worker.WorkerThread;
import java.time.Duration;

/** Delivers as soon as this node has queued something, and looks every few seconds for what others left. */
public class DeliveryTask implements RecurringTask {

    private static final Duration POLL = Duration.ofSeconds(2);
    private static final int BATCH = 50;

    private final Delivery delivery;
    private final DeliverySignal signal;

    public DeliveryTask(Delivery delivery, DeliverySignal signal) {
        this.delivery = delivery;
        this.signal = signal;
    }

    @Override
    public String name() {
        return "mail-delivery";
    }

    /** Next to nothing: the run itself waits, so that news can end the pause. */
    @Override
    public Duration pause() {
        return Duration.ofMillis(1);
    }

    @Override
    public void run() {
        try {
            WorkerThread.idle(() -> signal.await(POLL));
            delivery.deliverDue(BATCH);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
