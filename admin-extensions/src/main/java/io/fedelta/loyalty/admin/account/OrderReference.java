package io.fedelta.loyalty.admin.account;

/**
 * The order that an entry is about.
 *
 * @param number what people know it by; null if the order is gone
 */
record OrderReference(long id, String number) {}
