package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Announcement;
import io.fedelta.loyalty.audience.AnnouncementState;
import io.fedelta.loyalty.audience.Audiences;
import io.fedelta.loyalty.audience.dao.AnnouncementRows;
import io.fedelta.loyalty.audience.dao.RecipientRows;
import io.fedelta.loyalty.batch.Batch;
import io.fedelta.loyalty.batch.BatchWork;
import io.fedelta.loyalty.batch.ChunkRange;
import io.fedelta.loyalty.batch.ChunkReport;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Notes who gets an announcement, in one statement for each chunk of the store's customers. Mails begin to leave when
 * all are noted.
 */
public class NotingRecipients implements BatchWork {

    public static final String KIND = "announcement";

    private static final int CHUNK = 10_000;

    private final AnnouncementRows announcements;
    private final Audiences audiences;
    private final Recall recall;

    public NotingRecipients(
            AnnouncementRows announcements, Audiences audiences, RecipientRows recipients, Clock clock) {
        this.announcements = announcements;
        this.audiences = audiences;
        this.recall = new Recall(announcements, recipients, clock);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<ChunkRange> plan(Batch batch, int phase) {
        return phase == 0 && preparing(batch).isPresent() ? new Strides(audiences, CHUNK).all() : List.of();
    }

    @Override
    public ChunkReport work(Batch batch, ChunkRange chunk) {
        int noted =
                preparing(batch).map(announcement -> note(announcement, chunk)).orElse(0);
        return new ChunkReport(chunk.rows(), noted);
    }

    private int note(Announcement announcement, ChunkRange chunk) {
        return audiences.note(
                announcement.announcementId(),
                announcement.selection(),
                announcement.topic(),
                chunk.fromId(),
                chunk.toId());
    }

    private Optional<Announcement> preparing(Batch batch) {
        return announcements
                .find(batch.batchId())
                .filter(announcement -> announcement.state() == AnnouncementState.PREPARING);
    }

    @Override
    public void finish(Batch batch) {
        announcements.begin(batch.batchId());
        announcements.forgetName(batch.batchId());
    }

    @Override
    public void cancelled(Batch batch) {
        recall.recall(batch.batchId());
    }
}
