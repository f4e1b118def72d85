package io.fedelta.loyalty.audience;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who belongs to an audience, and who of it may get a mail. Counts and pages are single statements; whoever goes
 * through an audience walks by account id.
 */
public interface Audiences {

    /** The audience as it is at that moment. */
    Selection select(Audience audience, Instant moment);

    /** @param topic what they would be told */
    default Reach reach(Selection selection, Topic topic) {
        return reach(selection, topic, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Of the accounts from one to another, both included. */
    Reach reach(Selection selection, Topic topic, long fromAccountId, long toAccountId);

    /** Those who get a mail, with account ids above the given one, lowest first. */
    List<Recipient> recipients(Selection selection, Topic topic, long afterAccountId, int atMost);

    /** The highest of the next so many customers' ids above the given one; empty if there are none. */
    Optional<Long> stride(long afterAccountId, int atMost);

    /**
     * Notes those who get the announcement's mail, of the accounts from one to another, both included. Who is noted for
     * the topic already is passed by. Joins the caller's transaction.
     *
     * @return how many were noted
     */
    int note(String announcementId, Selection selection, Topic topic, long fromAccountId, long toAccountId);
}
