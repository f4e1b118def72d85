package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Announcement;
import io.fedelta.loyalty.audience.AnnouncementState;
import io.fedelta.loyalty.audience.Pace;
import io.fedelta.loyalty.audience.dao.AnnouncementRows;
import io.fedelta.loyalty.audience.dao.PaceRows;
import io.fedelta.loyalty.audience.dao.RecipientRows;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.service.AnnouncementOutbox;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import io.fedelta.loyalty.worker.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Lets mails of announcements into the outbox, as many as the pace allows, the oldest announcement first. How far it
 * has come is written in the transaction that queues the mails, while the pace's row is locked: so a kill neither loses
 * nor doubles one, and several nodes together are no faster than one.
 */
public class AnnouncementRelease implements RecurringTask {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AnnouncementRows announcements;
    private final RecipientRows recipients;
    private final PaceRows paces;
    private final AnnouncementOutbox outbox;
    private final Programme programme;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public AnnouncementRelease(
            AnnouncementRows announcements,
            RecipientRows recipients,
            PaceRows paces,
            AnnouncementOutbox outbox,
            Programme programme,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.announcements = announcements;
        this.recipients = recipients;
        this.paces = paces;
        this.outbox = outbox;
        this.programme = programme;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Announcements";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run() {
        if (announcements.oldest(AnnouncementState.SENDING).isPresent() && mayLeave()) {
            transactions.inNew(this::release);
        }
    }

    private boolean mayLeave() {
        return programme.current().rules().mails().leaves(MessageKind.ANNOUNCEMENT.name());
    }

    /** @return how many */
    private int release() {
        Pace pace = paces.lock();
        Instant now = Moments.now(clock);
        int allowed = pace.allowedAt(now);
        int released = allowed == 0
                ? 0
                : announcements
                        .oldest(AnnouncementState.SENDING)
                        .map(announcement -> release(announcement, allowed))
                        .orElse(0);
        if (released > 0) {
            paces.spent(pace.afterAllOf(released, now).lastAt());
        }
        return released;
    }

    private int release(Announcement announcement, int allowed) {
        List<Long> next = recipients.after(announcement.announcementId(), announcement.lastAccountId(), allowed);
        if (!next.isEmpty() && !queued(announcement, next)) {
            return 0;
        }
        if (next.size() < allowed) {
            announcements.end(announcement.announcementId(), AnnouncementState.DONE, Moments.now(clock));
        }
        return next.size();
    }

    /** False if somebody has paused it since it was read. */
    private boolean queued(Announcement announcement, List<Long> next) {
        boolean wanted = announcements.released(announcement, next.size(), next.get(next.size() - 1));
        if (wanted) {
            outbox.enqueue(announcement.announcementId(), next);
        }
        return wanted;
    }
}
