package io.fedelta.loyalty.reward;

/** What a reward is. Stored by name. */
public enum RewardType {
    /** A single-use code that takes a fixed amount off one order of its customer. */
    PROMO_CODE,
    /** A card with money in it, for its customer alone. */
    GIFT_CARD,
    /** Anything else: the merchant does it, and marks it as done. */
    CUSTOM;

    /** Whether it is money: then it has an amount. */
    public boolean hasAmount() {
        return this != CUSTOM;
    }
}
