package io.fedelta.loyalty.monthend;

/** What a month-end adds up, each by itself. Stored by name, which is also part of message keys. */
public enum Book {
    /** Points that can still be used; without a currency. */
    POINTS,
    /** Cashback that was earned and cannot be spent yet. */
    CASHBACK_PENDING,
    /** Cashback that can be spent. */
    CASHBACK,
    /** Gift cards that were rewards or given away. */
    CARDS_GIVEN,
    /** Gift cards that somebody has paid for. */
    CARDS_PAID,
    /** Codes and tasks in customers' hands, not used yet. */
    REWARDS
}
