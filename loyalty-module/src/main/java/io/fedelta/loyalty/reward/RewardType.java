package io.fedelta.loyalty.reward;

/** What a reward is. Stored by name. */
public enum RewardType {
    /** A single-use code that takes a fixed amount off one order of its customer. */
    PROMO_CODE
}
