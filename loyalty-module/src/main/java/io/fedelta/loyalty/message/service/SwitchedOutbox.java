package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.programme.service.Programme;

/** An outbox that takes no mails of kinds which the merchant has switched off. */
public class SwitchedOutbox implements Outbox {

    private final Outbox outbox;
    private final Programme programme;

    public SwitchedOutbox(Outbox outbox, Programme programme) {
        this.outbox = outbox;
        this.programme = programme;
    }

    @Override
    public void enqueue(MessageKind kind, long accountId, String subjectId) {
        if (!kind.hasSwitch() || programme.current().rules().mails().leaves(kind.name())) {
            outbox.enqueue(kind, accountId, subjectId);
        }
    }
}
