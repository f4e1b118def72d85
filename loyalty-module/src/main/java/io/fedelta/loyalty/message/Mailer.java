package io.fedelta.loyalty.message;

/** Hands mails to the host. */
public interface Mailer {

    /** False if the host is set up with its default message creator, which sends nothing and reports success. */
    boolean canSend();

    /**
     * Hands one mail over. When it returns, the mail server has accepted it.
     *
     * @throws MailNotSentException if the server certainly has not accepted it; it may be tried again
     * @throws RuntimeException if nobody can know whether it has; it must not be tried again
     */
    void send(Mail mail);
}
