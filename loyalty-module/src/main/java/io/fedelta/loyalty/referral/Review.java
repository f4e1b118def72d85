package io.fedelta.loyalty.referral;

/** Whether a person has to look, or has looked. Stored by name. */
public enum Review {
    NONE,
    OPEN,
    APPROVED,
    REJECTED
}
