package io.fedelta.loyalty.message;

/** What a merchant can be told. Stored by name. */
public enum NoticeKind {
    /** A customer has unlocked a reward; the detail is its name. */
    REWARD_UNLOCKED,
    /** A customer has used a reward; the detail is its name. */
    REWARD_CLAIMED,
    /** A customer has unlocked something that the merchant has to do; the detail says what. */
    CUSTOM_REWARD,
    /** A customer's cashback can be spent; the detail is the amount. */
    CASHBACK_AVAILABLE,
    /** A referral waits for a decision; the detail is the code. */
    REVIEW_QUEUE,
    /** Somebody tries codes of gift cards; the detail says how often. */
    CARD_GUESSING,
    /** The nightly self-check has found something new; the detail says how much. */
    SELF_CHECK,
    /** A recalculation has come to its end; the detail is the number of entries. */
    RECALCULATION_DONE
}
