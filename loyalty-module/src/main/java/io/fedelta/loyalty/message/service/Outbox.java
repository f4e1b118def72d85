package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.message.MessageKind;

/**
 * Where mails wait. A message is written in the transaction of what it tells of, and leaves after that has committed.
 */
public interface Outbox {

    /** Queues a message once for (kind, subject). Joins the caller's transaction. */
    void enqueue(MessageKind kind, long accountId, String subjectId);
}
