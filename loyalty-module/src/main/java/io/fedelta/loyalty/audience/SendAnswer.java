package io.fedelta.loyalty.audience;

/** What became of a wish to send an announcement. */
public enum SendAnswer {
    /** It is on its way; by this form, now or before. */
    STARTED,
    /** The recipients of another one are being noted just now. */
    BUSY,
    /** The merchant has switched announcements off. */
    SWITCHED_OFF
}
