package io.fedelta.loyalty.message;

/** What came of a person's wish to send a message again, or to leave it. */
public enum Handling {
    DONE,
    /** It has changed since it was looked at: somebody else was faster, or it has left after all. Nothing was done. */
    TOO_LATE,
    NO_SUCH_MESSAGE
}
