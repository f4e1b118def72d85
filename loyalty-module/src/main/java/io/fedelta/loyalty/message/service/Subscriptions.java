package io.fedelta.loyalty.message.service;

import io.fedelta.loyalty.message.MailChoice;
import io.fedelta.loyalty.message.Message;
import io.fedelta.loyalty.message.MessageKind;
import java.util.Optional;
import java.util.Set;

/**
 * Which mails customers do without. A link in a mail says so without signing in: whoever has its secret has the mail.
 * The secret rests nowhere but there; looking at a link changes nothing.
 */
public interface Subscriptions {

    /** Always true for kinds that are not optional. */
    boolean wants(long accountId, MessageKind kind);

    /** A new link for a mail that leaves now; empty if the store's address is not known. */
    Optional<String> linkFor(Message message);

    /** Whose link that is; empty if it is nobody's. */
    Optional<MailChoice> read(String secret);

    /** Ends mails of that kind, or all optional ones if the kind is empty. Asking again changes nothing. */
    void refuse(long accountId, Optional<MessageKind> kind);

    /** The optional kinds that the customer wants. */
    Set<MessageKind> wanted(long accountId);

    /** From now on just these. Kinds that are not optional are left out of account. */
    void choose(long accountId, Set<MessageKind> wanted);
}
