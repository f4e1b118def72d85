package io.fedelta.loyalty.tier;

/** The currency in which thresholds of money are meant. */
public interface StoreCurrency {

    /** ISO 4217. */
    String code();
}
