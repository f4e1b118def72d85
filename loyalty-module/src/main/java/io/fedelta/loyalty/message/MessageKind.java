package io.fedelta.loyalty.message;

/** Which mail a message is. Stored by name. */
public enum MessageKind {
    /** A reward unlocked; the subject id is its grant. */
    REWARD_UNLOCKED,
    /** A tier was reached; the subject id is the account's and the number of the change, {@code 7-2}. */
    TIER_REACHED,
    /** A customer wants to confirm an address; the subject id is that of the link. */
    ADDRESS_LINK
}
