package io.fedelta.loyalty.message;

/** Which mail a message is. Stored by name. */
public enum MessageKind {
    /** A reward unlocked; the subject id is its grant. */
    REWARD_UNLOCKED
}
