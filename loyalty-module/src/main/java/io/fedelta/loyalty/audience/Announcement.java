package io.fedelta.loyalty.audience;

import java.time.Instant;
import java.util.Optional;

/**
 * One announcement, as it stands.
 *
 * @param announcementId that of the form which sent it, and of the batch that notes its recipients
 * @param total how many recipients were noted
 * @param released of these, whose mails are in the outbox
 * @param lastAccountId the last of them; they go by account id
 */
public record Announcement(
        String announcementId,
        Template template,
        long reference,
        Topic topic,
        Selection selection,
        String signature,
        AnnouncementState state,
        long total,
        long released,
        long lastAccountId,
        String createdBy,
        Instant createdAt,
        Optional<Instant> endedAt) {}
