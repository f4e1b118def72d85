package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.message.MessageState;
import java.util.List;
import java.util.Map;

/** The outbox as announcements use it: many at once, and counted together. */
public interface AnnouncementOutbox {

    /** Queues a mail for each of these. Joins the caller's transaction. */
    void enqueue(String announcementId, List<Long> accountIds);

    /** How many of an announcement's mails are in which state; states without any are missing. */
    Map<MessageState, Long> states(String announcementId);
}
