package io.fedelta.loyalty.audience.service;

import io.fedelta.loyalty.audience.Announcement;
import io.fedelta.loyalty.audience.Draft;
import io.fedelta.loyalty.audience.Pace;
import io.fedelta.loyalty.audience.SendAnswer;
import io.fedelta.loyalty.audience.Text;
import io.fedelta.loyalty.message.MessageState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Announcements of all nodes. Each method that changes something has a transaction of its own. */
public interface Announcements {

    /**
     * Sends a draft to its audience as it is now.
     *
     * @param requestId of the form: sending it twice sends once
     */
    SendAnswer send(String requestId, Draft draft, String login);

    Optional<Announcement> find(String announcementId);

    List<Text> texts(String announcementId);

    /** Subjects in the first language, by announcement. */
    Map<String, String> subjects(Collection<String> announcementIds);

    /** How many of its mails are in which state; states without any are missing. */
    Map<MessageState, Long> results(String announcementId);

    /** Newest first. */
    List<Announcement> newest(int atMost);

    /** The next ones after an announcement, newest first; none if there is no such announcement. */
    List<Announcement> olderThan(String announcementId, int atMost);

    /** Lets no more mails into the outbox; those in it leave. False if none are being sent. */
    boolean pause(String announcementId);

    /** False if it is not paused. */
    boolean resume(String announcementId);

    /** Stops it for good: mails that have not left never do. False if it has ended already. */
    boolean cancel(String announcementId);

    Pace pace();

    /** @throws IllegalArgumentException if it is no {@link Pace} */
    void change(int mailsPerMinute);
}
