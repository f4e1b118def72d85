package io.fedelta.loyalty.recalculation.service;

import io.fedelta.loyalty.reward.RewardType;

/** A reward as the digest's template reads it. */
public final class DigestLine {

    private final String name;
    private final RewardType type;
    private final String amount;
    private final String code;
    private final String expiry;

    DigestLine(String name, RewardType type, String amount, String code, String expiry) {
        this.name = name;
        this.type = type;
        this.amount = amount;
        this.code = code;
        this.expiry = expiry;
    }

    public String getName() {
        return name;
    }

    public String getType() {
        return type.name();
    }

    /** What it is worth, as its reader writes money. */
    public String getAmount() {
        return amount;
    }

    /** Empty text if it has none. */
    public String getCode() {
        return code;
    }

    /** The last day on which it can be used; empty text if it never ends. */
    public String getExpiry() {
        return expiry;
    }
}
