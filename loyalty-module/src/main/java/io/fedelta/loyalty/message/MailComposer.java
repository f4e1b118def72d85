package io.fedelta.loyalty.message;

/** Writes the mails of one kind, from data as it is when they leave. */
public interface MailComposer {

    MessageKind kind();

    Composition compose(Message message);

    /** The mail, or why there can never be one. */
    sealed interface Composition {

        record Ready(Mail mail) implements Composition {}

        /** @param reason for the merchant's eyes */
        record Impossible(String reason) implements Composition {}

        /** The customer has unsubscribed, or it is needless by now: nobody has to do anything about it. */
        record Unwanted(String reason) implements Composition {}
    }
}
