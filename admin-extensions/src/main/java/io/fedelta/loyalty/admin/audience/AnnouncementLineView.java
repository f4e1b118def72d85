package io.fedelta.loyalty.admin.audience;

import io.fedelta.loyalty.admin.AdminFormat;
import io.fedelta.loyalty.audience.Announcement;
import io.fedelta.loyalty.audience.Audience;

/** An announcement as a list shows it: what came of its mails would have to be counted mail by mail. */
public class AnnouncementLineView {

    private final Announcement announcement;
    private final String subject;
    private final AdminFormat format;

    /** @param subject of its first language */
    AnnouncementLineView(Announcement announcement, String subject, AdminFormat format) {
        this.announcement = announcement;
        this.subject = subject;
        this.format = format;
    }

    public String getId() {
        return announcement.announcementId();
    }

    /** Part of the message key that names it. */
    public String getTemplate() {
        return announcement.template().name();
    }

    /** Part of the message key that names it. */
    public String getAudience() {
        return audience().kind().name();
    }

    public String getFigure() {
        return format.number(audience().figure());
    }

    private Audience audience() {
        return announcement.selection().audience();
    }

    public String getSubject() {
        return subject;
    }

    /** Part of the message key that names it. */
    public String getState() {
        return announcement.state().name();
    }

    public String getTotal() {
        return format.number(announcement.total());
    }

    /** How many of these are in the outbox, or have left. */
    public String getReleased() {
        return format.number(announcement.released());
    }

    public String getCreatedBy() {
        return announcement.createdBy();
    }

    public String getCreated() {
        return format.moment(announcement.createdAt());
    }
}
