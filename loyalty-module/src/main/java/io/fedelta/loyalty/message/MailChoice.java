package io.fedelta.loyalty.message;

import java.util.Objects;

/**
 * What a link at the end of a mail is about.
 *
 * @param kind of the mail that the link was in
 */
public record MailChoice(long accountId, MessageKind kind) {

    public MailChoice {
        Objects.requireNonNull(kind, "kind");
    }
}
