package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.message.MessageState;
import io.fedelta.loyalty.message.dao.AnnouncedRows;
import java.util.List;
import java.util.Map;

/** The key (kind, subject) of messages refuses a second one to the same member. */
public class JdbcAnnouncementOutbox implements AnnouncementOutbox {

    private final AnnouncedRows rows;

    public JdbcAnnouncementOutbox(AnnouncedRows rows) {
        this.rows = rows;
    }

    @Override
    public void enqueue(String announcementId, List<Long> accountIds) {
        rows.append(announcementId, accountIds);
    }

    @Override
    public Map<MessageState, Long> states(String announcementId) {
        return rows.states(announcementId);
    }
}
