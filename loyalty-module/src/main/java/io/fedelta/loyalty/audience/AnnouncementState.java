package io.fedelta.loyalty.audience;

/** The life of an announcement. Stored by name. */
public enum AnnouncementState {
    /** Its recipients are being noted; none has got a mail. */
    PREPARING,
    SENDING,
    PAUSED,
    CANCELLED,
    /** Every recipient's mail is in the outbox. */
    DONE
}
