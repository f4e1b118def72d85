package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.ledger.Page;
import io.fedelta.loyalty.message.Handling;
import io.fedelta.loyalty.message.ListedMessage;
import io.fedelta.loyalty.message.MessageFilter;

/**
 * The outbox as a person sees it, and what a person does about mails that need attention: those that may or may not
 * have left, and those that were given up. Each is dealt with once, however often and by however many it is asked for.
 */
public interface Messages {

    /** How many messages wait for a person. */
    long needingAttention();

    /**
     * Newest first. A page is three queries, whatever it shows.
     *
     * @param page 0 for the first; past the end the last page is given, because lists shrink while they are worked on
     * @param size 1 to {@link Page#LARGEST}, clamped
     */
    Page<ListedMessage> find(MessageFilter filter, int page, int size);

    /**
     * Queues a message that needs attention, to be tried at once and then by the whole retry plan.
     *
     * @param attempts as the person saw them: whoever looks at an older state does nothing
     */
    Handling sendAgain(String messageId, int attempts, String login);

    /** Marks a message that needs attention as dealt with. Parameters as above. */
    Handling leave(String messageId, int attempts, String login);
}
