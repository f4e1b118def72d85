package io.fedelta.loyalty.message;

/** The life of a message. Stored by name. */
public enum MessageState {
    QUEUED,
    /** Handed to the mail server, or about to be: committed before the hand-over. */
    SENDING,
    SENT,
    /** Interrupted while handing over: nobody knows, so a person decides; never sent again by itself. */
    UNCERTAIN,
    /** Given up after the last try, or its subject is gone. */
    FAILED,
    /** The customer had unsubscribed when it was about to leave, or it was needless by then. */
    UNWANTED,
    /** Was uncertain or failed, and a person has decided to leave it so. */
    HANDLED
}
