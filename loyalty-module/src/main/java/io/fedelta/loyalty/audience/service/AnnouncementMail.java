package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Announcement;
import io.fedelta.loyalty.audience.AnnouncementState;
import io.fedelta.loyalty.audience.dao.AnnouncementRows;
import io.fedelta.loyalty.consent.Consent;
import io.fedelta.loyalty.consent.service.Consents;
import io.fedelta.loyalty.customer.Customers;
import io.fedelta.loyalty.message.MailComposer;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;

/** Asks once more when the mail leaves: who has withdrawn consent since gets none, nor anybody once it is cancelled. */
public class AnnouncementMail implements MailComposer {

    private final AnnouncementRows announcements;
    private final Letters letters;
    private final Consents consents;
    private final Customers customers;

    public AnnouncementMail(AnnouncementRows announcements, Letters letters, Consents consents, Customers customers) {
        this.announcements = announcements;
        this.letters = letters;
        this.consents = consents;
        this.customers = customers;
    }

    @Override
    public MessageKind kind() {
        return MessageKind.ANNOUNCEMENT;
    }

    @Override
    public Composition compose(Message message) {
        if (consents.last(message.accountId()).filter(Consent::given).isEmpty()) {
            return new Composition.Unwanted("The customer does not want advertising any more");
        }
        return announcements
                .find(idOf(message))
                .map(announcement -> compose(announcement, message.accountId()))
                .orElseGet(() -> new Composition.Impossible("The announcement is gone"));
    }

    private Composition compose(Announcement announcement, long accountId) {
        if (announcement.state() == AnnouncementState.CANCELLED) {
            return new Composition.Unwanted("The announcement was cancelled");
        }
        return customers
                .find(accountId)
                .map(member -> letters.write(
                        announcements.texts(announcement.announcementId()),
                        announcement.reference(),
                        announcement.signature(),
                        member))
                .orElseGet(() -> new Composition.Impossible("The customer is gone"));
    }

    private static String idOf(Message message) {
        String subject = message.subjectId();
        return subject.substring(
                0, subject.length() - String.valueOf(message.accountId()).length() - 1);
    }
}
