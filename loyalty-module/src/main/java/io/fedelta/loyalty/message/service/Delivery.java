package io.fedelta.loyalty.message.service;

/** Empties the outbox. Every node may do so at the same time; each message leaves through one of them. */
public interface Delivery {

    /**
     * Sends what is due, oldest first. A node whose host cannot send mails takes none.
     *
     * @return how many left
     */
    int deliverDue(int atMost);

    /**
     * Parks messages as uncertain whose hand-over began so long ago that their node must have died in it.
     *
     * @return how many were parked
     */
    int parkInterrupted();
}
