package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Announcement;
import io.fedelta.loyalty.audience.AnnouncementState;
import io.fedelta.loyalty.audience.dao.AnnouncementRows;
import io.fedelta.loyalty.audience.dao.RecipientRows;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;

/**
 * Stops an announcement for good, in the caller's transaction: who has got no mail by then is free for another one the
 * moment it has ended.
 */
final class Recall {

    private final AnnouncementRows announcements;
    private final RecipientRows recipients;
    private final Clock clock;

    Recall(AnnouncementRows announcements, RecipientRows recipients, Clock clock) {
        this.announcements = announcements;
        this.recipients = recipients;
        this.clock = clock;
    }

    /** @return false if it has ended already */
    boolean recall(String announcementId) {
        boolean ended = announcements.end(announcementId, AnnouncementState.CANCELLED, Moments.now(clock));
        if (ended) {
            Announcement cancelled = announcements.find(announcementId).orElseThrow();
            recipients.forgetAfter(announcementId, cancelled.lastAccountId());
            announcements.forgetName(announcementId);
        }
        return ended;
    }
}
