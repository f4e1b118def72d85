package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Duration;

/** Looks each minute for mails whose node stopped while it handed them over; minutes pass before one counts as such. */
public class InterruptedMails implements RecurringTask {

    private final Delivery delivery;

    public InterruptedMails(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public String name() {
        return "Looking for interrupted mails";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        delivery.parkInterrupted();
    }
}
