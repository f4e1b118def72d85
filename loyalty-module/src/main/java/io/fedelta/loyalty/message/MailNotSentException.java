package io.fedelta.loyalty.message;

/** The mail server has not accepted the mail. */
public class MailNotSentException extends RuntimeException {

    public MailNotSentException(String message, Throwable cause) {
        super(message, cause);
    }
}
