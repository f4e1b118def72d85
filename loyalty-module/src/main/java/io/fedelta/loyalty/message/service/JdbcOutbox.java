package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.MessageState;
import io.fedelta.loyalty.message.dao.MessageRows;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes messages, and tells this node's delivery once they have committed, so that they need not wait for its poll.
 */
public class JdbcOutbox implements Outbox {

    private final MessageRows messages;
    private final DeliverySignal signal;
    private final Clock clock;

    public JdbcOutbox(MessageRows messages, DeliverySignal signal, Clock clock) {
        this.messages = messages;
        this.signal = signal;
        this.clock = clock;
    }

    @Override
    public void enqueue(MessageKind kind, long accountId, String subjectId) {
        if (!messages.exists(kind, subjectId)) {
            messages.append(queued(kind, accountId, subjectId));
            signalAfterCommit();
        }
    }

    private Message queued(MessageKind kind, long accountId, String subjectId) {
        Instant now = Moments.now(clock);
        return new Message(
                UUID.randomUUID().toString(),
                kind,
                accountId,
                subjectId,
                MessageState.QUEUED,
                0,
                0,
                now,
                now,
                Optional.empty());
    }

    private void signalAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronizationAdapter() {
            @Override
            public void afterCommit() {
                signal.raise();
            }
        });
    }
}
