package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Announcement;
import io.fedelta.loyalty.audience.AnnouncementState;
import io.fedelta.loyalty.audience.Audiences;
import io.fedelta.loyalty.audience.Draft;
import io.fedelta.loyalty.audience.Pace;
import io.fedelta.loyalty.audience.SendAnswer;
import io.fedelta.loyalty.audience.Text;
import io.fedelta.loyalty.audience.dao.AnnouncementRows;
import io.fedelta.loyalty.audience.dao.PaceRows;
import io.fedelta.loyalty.audience.dao.RecipientRows;
import io.fedelta.loyalty.batch.service.Batches;
import io.fedelta.loyalty.message.MessageKind;
import io.fedelta.loyalty.message.MessageState;
import io.fedelta.loyalty.message.service.AnnouncementOutbox;
import io.fedelta.loyalty.programme.service.Programme;
import io.fedelta.loyalty.transaction.LoyaltyTransactions;
import io.fedelta.loyalty.transaction.Moments;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An announcement and the batch that notes its recipients have the same id, that of the form. */
public class JdbcAnnouncements implements Announcements {

    private final AnnouncementRows rows;
    private final Recall recall;
    private final PaceRows paces;
    private final Audiences audiences;
    private final Topics topics;
    private final Batches batches;
    private final Preparation preparation;
    private final AnnouncementOutbox outbox;
    private final Programme programme;
    private final LoyaltyTransactions transactions;
    private final Clock clock;

    public JdbcAnnouncements(
            AnnouncementRows rows,
            RecipientRows recipients,
            PaceRows paces,
            Audiences audiences,
            Topics topics,
            Batches batches,
            AnnouncementOutbox outbox,
            Programme programme,
            LoyaltyTransactions transactions,
            Clock clock) {
        this.rows = rows;
        this.recall = new Recall(rows, recipients, clock);
        this.paces = paces;
        this.audiences = audiences;
        this.topics = topics;
        this.batches = batches;
        this.preparation = new Preparation(rows, batches, transactions);
        this.outbox = outbox;
        this.programme = programme;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public SendAnswer send(String requestId, Draft draft, String login) {
        if (!programme.current().rules().mails().leaves(MessageKind.ANNOUNCEMENT.name())) {
            return SendAnswer.SWITCHED_OFF;
        }
        Announcement wanted = announcement(requestId, draft, login);
        Announcement kept = transactions.inNew(() -> rows.find(requestId).orElseGet(() -> {
            rows.append(wanted, draft.texts());
            return wanted;
        }));
        return prepare(kept);
    }

    private Announcement announcement(String requestId, Draft draft, String login) {
        return new Announcement(
                requestId,
                draft.template(),
                draft.reference(),
                topics.of(draft),
                audiences.select(draft.audience(), clock.instant()),
                draft.signature(),
                AnnouncementState.PREPARING,
                0,
                0,
                AnnouncementRows.BEFORE_THE_FIRST,
                login,
                Moments.now(clock),
                Optional.empty());
    }

    /**
     * Without its batch an announcement is nothing: what a kill leaves between the two, {@link LeftBehind} takes up.
     */
    private SendAnswer prepare(Announcement announcement) {
        return preparation.beginOrTakeBack(announcement) ? SendAnswer.STARTED : SendAnswer.BUSY;
    }

    @Override
    public Optional<Announcement> find(String announcementId) {
        return rows.find(announcementId);
    }

    @Override
    public List<Text> texts(String announcementId) {
        return rows.texts(announcementId);
    }

    @Override
    public Map<String, String> subjects(Collection<String> announcementIds) {
        return rows.subjects(announcementIds);
    }

    @Override
    public Map<MessageState, Long> results(String announcementId) {
        return outbox.states(announcementId);
    }

    @Override
    public List<Announcement> newest(int atMost) {
        return rows.newest(atMost);
    }

    @Override
    public List<Announcement> olderThan(String announcementId, int atMost) {
        return rows.find(announcementId)
                .map(last -> rows.olderThan(last.createdAt(), announcementId, atMost))
                .orElse(List.of());
    }

    @Override
    public boolean pause(String announcementId) {
        return transactions.inNew(() -> rows.move(announcementId, AnnouncementState.SENDING, AnnouncementState.PAUSED));
    }

    @Override
    public boolean resume(String announcementId) {
        return transactions.inNew(() -> rows.move(announcementId, AnnouncementState.PAUSED, AnnouncementState.SENDING));
    }

    /** One whose recipients are still being noted ends with its batch, so that no chunk notes one afterwards. */
    @Override
    public boolean cancel(String announcementId) {
        return batches.cancel(announcementId) | transactions.inNew(() -> recall.recall(announcementId));
    }

    @Override
    public Pace pace() {
        return paces.find();
    }

    @Override
    public void change(int mailsPerMinute) {
        if (!Pace.isPossible(mailsPerMinute)) {
            throw new IllegalArgumentException("No pace: " + mailsPerMinute);
        }
        transactions.inNew(() -> {
            paces.change(mailsPerMinute);
            return mailsPerMinute;
        });
    }
}
